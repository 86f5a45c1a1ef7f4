import type { Viewer } from './kernel/actor.ts';
import { changes, type Patch } from './kernel/patch.ts';
import { type MeetingState, SLICES, type SliceName, sliceKey, viewSlice } from './meeting.ts';

type Changed = ReturnType<typeof changes>;

/** The entries that are not the same thing in both. */
const differing = <K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>) => {
  const only = (one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>) =>
    new Map([...one].filter(([key, value]) => other.get(key) !== value));
  return [only(before, after), only(after, before)] as const;
};

/**
 * What of a slice has to be looked at to find what changed, where each record is made from one entry alone: a long
 * meeting has hundreds of lines and closed polls, and seventy views of them. The other slices are looked at whole.
 */
const NARROWED: {
  readonly [Name in SliceName]?: (
    before: MeetingState[Name],
    after: MeetingState[Name],
  ) => readonly [MeetingState[Name], MeetingState[Name]];
} = {
  attendance: differing,
  polls: (before, after) => {
    const [gone, come] = differing(before.all, after.all);
    return [
      { ...before, all: gone },
      { ...after, all: come },
    ];
  },
  proposals: differing,
  resolutions: differing,
  reports: differing,
  log: (before, after) => [[], after.slice(before.length)],
};

const sliceChanges = <Name extends SliceName>(name: Name, before: MeetingState, after: MeetingState) => {
  const [gone, come] = NARROWED[name]?.(before[name], after[name]) ?? [before[name], after[name]];
  const known = new Map<string, Changed>();
  return (viewer: Viewer): Changed => {
    const key = sliceKey(name, viewer);
    const changed =
      known.get(key) ??
      changes(
        viewSlice({ [name]: gone } as Pick<MeetingState, Name>, name, viewer),
        viewSlice({ [name]: come } as Pick<MeetingState, Name>, name, viewer),
      );
    known.set(key, changed);
    return changed;
  };
};

/** What changes on the screens between two states, for each viewer; what several see alike is worked out once. */
export const changesBetween = (before: MeetingState, after: MeetingState) => {
  const slices = SLICES.filter((name) => before[name] !== after[name]).map((name) =>
    sliceChanges(name, before, after),
  );
  return (viewer: Viewer): Patch['records'] => Object.fromEntries(slices.flatMap((slice) => slice(viewer)));
};
