import type { Viewer } from '../../shared/kernel/actor.ts';
import { viewerKey } from '../../shared/kernel/actor.ts';
import type { Patch } from '../../shared/kernel/patch.ts';
import type { Live } from './live.ts';

/** A burst of changes is told at most this often, ms; the first change of a burst is told at once. */
const COALESCE_MS = 50;

/** Tells all viewers of these keys; they see the same. */
export type Tell = (viewerKeys: readonly string[], patch: Patch) => void;

/** A device in the audience. */
export interface Admission {
  /** Everything that it may see, as of what was told last. */
  readonly snapshot: () => Patch;
  readonly leave: () => void;
}

/** Viewers who see the same: how many devices, and the state that they were shown last. */
interface Group<State> {
  readonly viewer: Viewer;
  devices: number;
  seq: number;
  state: State;
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
  let toldAt = 0;
  let timer: NodeJS.Timeout | null = null;

  const tellAll = () => {
    timer = null;
    toldAt = Date.now();
    const [state, seq] = [live.state(), live.seq()];
    const between = new Map<State, ReturnType<typeof changesBetween>>();
    const changesSince = (shown: State) => {
      const known = between.get(shown) ?? changesBetween(shown, state);
      between.set(shown, known);
      return known;
    };
    const told: Told[] = [];
    for (const [key, group] of groups) {
      if (group.seq === seq) continue;
      const records = changesSince(group.state)(group.viewer);
      const same = told.find((each) => each.from === group.seq && isSame(each.records, records));
      if (same) same.viewerKeys.push(key);
      else told.push({ from: group.seq, records, viewerKeys: [key] });
      Object.assign(group, { seq, state, snapshot: null });
    }
    for (const { from, records, viewerKeys } of told) tell(viewerKeys, { from, to: seq, records });
  };

  const stop = live.onCommitted(() => {
    timer ??= setTimeout(tellAll, Math.max(0, toldAt + coalesceMs - Date.now()));
  });

  const groupOf = (viewer: Viewer): Group<State> => {
    const key = viewerKey(viewer);
    const known = groups.get(key);
    if (known) return known;
    const group: Group<State> = {
      viewer,
      devices: 0,
      seq: live.seq(),
      state: live.state(),
      snapshot: null,
    };
    groups.set(key, group);
    return group;
  };

  return {
    /** One more device of this viewer: from now on it is told what changes. */
    admit(viewer: Viewer): Admission {
      const group = groupOf(viewer);
      group.devices += 1;
      return {
        snapshot() {
          const { seq, state } = group;
          group.snapshot ??= { from: null, to: seq, records: Object.fromEntries(project(state, viewer)) };
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
      stop();
    },
  };
};

export type Audience = ReturnType<typeof createAudience>;
