import type { Viewer } from '../../shared/kernel/actor.ts';
import { viewerKey } from '../../shared/kernel/actor.ts';
import type { Patch } from '../../shared/kernel/patch.ts';
import type { Live } from './live.ts';

/** A burst of changes is told at most this often, ms; the first change of a burst is told at once. */
const COALESCE_MS = 50;
/** So many of the states that were told are kept, for devices that come back after a cut or have missed a patch. */
const KEPT_STATES = 100;

/** Tells all viewers of these keys; they see the same. */
export type Tell = (viewerKeys: readonly string[], patch: Patch) => void;

/** A device in the audience. */
export interface Admission {
  /** What changed since the place up to which it was told; everything, if that is null or too long ago. */
  readonly snapshot: (held: number | null) => Patch;
  readonly leave: () => void;
}

/** A state, and its place in the order. */
interface Shown<State> {
  readonly seq: number;
  readonly state: State;
}

/** Viewers who see the same: how many devices, and what they were shown last. */
interface Group<State> {
  readonly viewer: Viewer;
  devices: number;
  shown: Shown<State>;
  /** Everything they see in that state, once somebody asked for it. */
  snapshot: Patch | null;
}

/** What changed, and for whom. */
interface Told {
  readonly from: number;
  readonly records: Patch['records'];
  readonly viewerKeys: string[];
}

/** Whether it is the same: the records themselves, not copies that look alike. */
const isSame = (one: Patch['records'], other: Patch['records']): boolean => {
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, record]) => other[key as keyof typeof other] === record)
  );
};

/**
 * Tells everyone who looks at a meeting or a register what changed for them. What a viewer may see is projected before it is
 * compared, so that nothing else can leak into a patch.
 */
export const createAudience = <State, Event>(
  live: Live<State, Event>,
  tell: Tell,
  coalesceMs = COALESCE_MS,
) => {
  const { changesBetween, project } = live.book;
  const groups = new Map<string, Group<State>>();
  const kept = new Map<number, Shown<State>>();
  const known = new Map<string, ReturnType<typeof changesBetween>>();
  let toldAt = 0;
  let timer: NodeJS.Timeout | null = null;

  /** What the stream is now; kept for those who will have been shown it. */
  const now = (): Shown<State> => {
    const seq = live.seq();
    const shown = kept.get(seq) ?? { seq, state: live.state() };
    kept.set(seq, shown);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_STATES) break;
      kept.delete(oldest);
    }
    return shown;
  };

  /** For all who were shown the same, it is worked out once. */
  const changesOf = (from: Shown<State>, to: Shown<State>) => {
    const key = `${from.seq} ${to.seq}`;
    const changes = known.get(key) ?? changesBetween(from.state, to.state);
    known.set(key, changes);
    return changes;
  };

  const tellAll = () => {
    timer = null;
    toldAt = Date.now();
    known.clear();
    const shown = now();
    const told: Told[] = [];
    for (const [key, group] of groups) {
      const { seq: from } = group.shown;
      if (from === shown.seq) continue;
      const records = changesOf(group.shown, shown)(group.viewer);
      const same = told.find((each) => each.from === from && isSame(each.records, records));
      if (same) same.viewerKeys.push(key);
      else told.push({ from, records, viewerKeys: [key] });
      Object.assign(group, { shown, snapshot: null });
    }
    for (const { from, records, viewerKeys } of told) tell(viewerKeys, { from, to: shown.seq, records });
  };

  /** Tells when a turn of the loop has brought no more commands: who waits for an answer goes before the screens. */
  const tellWhenQuiet = (latest: number) => {
    timer = setTimeout(
      () =>
        setImmediate(() => {
          if (live.waiting() > 0 && Date.now() < latest) tellWhenQuiet(latest);
          else tellAll();
        }),
      Math.max(0, toldAt + coalesceMs - Date.now()),
    );
  };

  const stop = live.onCommitted(() => {
    if (timer === null) tellWhenQuiet(Date.now() + coalesceMs);
  });

  const groupOf = (viewer: Viewer): Group<State> => {
    const key = viewerKey(viewer);
    const group = groups.get(key) ?? { viewer, devices: 0, shown: now(), snapshot: null };
    groups.set(key, group);
    return group;
  };

  return {
    /** One more device of this viewer: from now on it is told what changes. */
    admit(viewer: Viewer): Admission {
      const group = groupOf(viewer);
      group.devices += 1;
      return {
        snapshot(held) {
          const { shown } = group;
          const before = held === null ? undefined : kept.get(held);
          if (before && before.seq <= shown.seq)
            return { from: before.seq, to: shown.seq, records: changesOf(before, shown)(viewer) };
          group.snapshot ??= {
            from: null,
            to: shown.seq,
            records: Object.fromEntries(project(shown.state, viewer)),
          };
          return group.snapshot;
        },
        leave() {
          group.devices -= 1;
          if (group.devices === 0) groups.delete(viewerKey(viewer));
        },
      };
    },
    close() {
      if (timer) clearTimeout(timer);
      groups.clear();
      stop();
    },
  };
};

export type Audience = ReturnType<typeof createAudience>;
