import type { Viewer } from '../../shared/kernel/actor.ts';
import { viewerKey } from '../../shared/kernel/actor.ts';
import { changes, type Patch, type Records } from '../../shared/kernel/patch.ts';
import { type MeetingState, SLICES, type SliceName, viewSlice } from '../../shared/meeting.ts';
import type { LiveMeeting } from './meeting.ts';

/** A burst of changes is told at most this often, ms; the first change of a burst is told at once. */
const COALESCE_MS = 50;

export interface Spectator {
  readonly viewer: Viewer;
  readonly tell: (patch: Patch) => void;
}

/** Viewers who see the same, what they were shown last, and from which state it was made. */
interface Group {
  readonly viewer: Viewer;
  readonly spectators: Set<Spectator>;
  seq: number;
  state: MeetingState | null;
  shown: Map<SliceName, Records>;
}

/**
 * Tells everyone who looks at a meeting what changed for them. What a viewer may see is projected before it is
 * compared, so that nothing else can leak into a patch.
 */
export const createAudience = (meeting: LiveMeeting, coalesceMs = COALESCE_MS) => {
  const groups = new Map<string, Group>();
  let toldAt = 0;
  let timer: NodeJS.Timeout | null = null;

  const refresh = (group: Group): Patch['records'] => {
    const state = meeting.state();
    const changed = SLICES.filter((name) => group.state?.[name] !== state[name]).flatMap((name) => {
      const records = viewSlice(state, name, group.viewer);
      const different = changes(group.shown.get(name) ?? new Map(), records);
      group.shown.set(name, records);
      return different;
    });
    group.state = state;
    group.seq = meeting.seq();
    return Object.fromEntries(changed);
  };

  const tellAll = () => {
    timer = null;
    toldAt = Date.now();
    for (const group of groups.values()) {
      const from = group.seq;
      if (from === meeting.seq()) continue;
      const records = refresh(group);
      for (const { tell } of group.spectators) tell({ from, to: group.seq, records });
    }
  };

  const stop = meeting.onCommitted(() => {
    timer ??= setTimeout(tellAll, Math.max(0, toldAt + coalesceMs - Date.now()));
  });

  const groupOf = (viewer: Viewer): Group => {
    const key = viewerKey(viewer);
    const known = groups.get(key);
    if (known) return known;
    const group: Group = { viewer, spectators: new Set(), seq: 0, state: null, shown: new Map() };
    refresh(group);
    groups.set(key, group);
    return group;
  };

  return {
    /** Everything a spectator may see; from now on it is told what changes. */
    admit(spectator: Spectator): Patch {
      const group = groupOf(spectator.viewer);
      group.spectators.add(spectator);
      const records = Object.fromEntries([...group.shown.values()].flatMap((slice) => [...slice]));
      return { from: null, to: group.seq, records };
    },
    dismiss(spectator: Spectator) {
      const key = viewerKey(spectator.viewer);
      const group = groups.get(key);
      group?.spectators.delete(spectator);
      if (group?.spectators.size === 0) groups.delete(key);
    },
    close() {
      if (timer) clearTimeout(timer);
      stop();
    },
  };
};

export type Audience = ReturnType<typeof createAudience>;
