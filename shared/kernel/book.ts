import { type Viewer, viewerKey } from './actor.ts';
import type { Command, Context } from './command.ts';
import { type Asked, deciding } from './decide.ts';
import type { Decision } from './decision.ts';
import type { Evolve, Occasion } from './evolve.ts';
import { changes, type Patch, type Records } from './patch.ts';

/** What a viewer may see of a slice; whose key is the same sees the same. */
export interface View<State> {
  readonly of: (slice: State, viewer: Viewer) => Records;
  readonly keyOf: (viewer: Viewer) => string;
}

export const forAll = <State>(view: (slice: State) => Records): View<State> => ({
  of: view,
  keyOf: () => '',
});
/** It is told the role and nothing else, so that it cannot show a seat what is another's. */
export const byRole = <State>(
  view: (slice: State, viewer: Pick<Viewer, 'role'>) => Records,
): View<State> => ({
  of: (slice, { role }) => view(slice, { role }),
  keyOf: ({ role }) => role,
});
export const byViewer = <State>(of: View<State>['of']): View<State> => ({ of, keyOf: viewerKey });

/** One part of a state: how it begins, how it follows an event, and what a viewer may see of it. */
export interface Slice<State, Event> {
  readonly initial: State;
  readonly evolve: Evolve<State, Event>;
  readonly view: View<State>;
  /**
   * What has to be looked at to find what changed, where each record is made from one entry alone: a long meeting has
   * hundreds of lines, and seventy views of them. Without it the whole slice is looked at.
   */
  readonly narrowed?: (before: State, after: State) => readonly [State, State];
}

export type Slices<State, Event> = { readonly [Name in keyof State]: Slice<State[Name], Event> };

/**
 * Rules and views of one kind of journal: how its state begins, what is decided in it, what follows, and what each
 * viewer sees. A meeting is one, and the register of a series of meetings is another.
 */
export interface Book<State, Event> {
  readonly initial: State;
  readonly decide: (state: State, asked: Asked, context: Context) => Decision<Event>;
  /** The state after what one decision brought. */
  readonly evolve: (state: State, events: readonly Event[], occasion: Occasion) => State;
  /** All that a viewer may see. */
  readonly project: (state: State, viewer: Viewer) => Records;
  /** What changes on the screens between two states, for each viewer; what several see alike is worked out once. */
  readonly changesBetween: (before: State, after: State) => (viewer: Viewer) => Patch['records'];
}

type Changed = ReturnType<typeof changes>;

/** Binds slices and commands into a book. */
export const bindBook = <State extends object, Event>(
  slices: Slices<State, Event>,
  commands: ReadonlyMap<string, Command<string, Command['payload'], State, Event>>,
): Book<State, Event> => {
  const names = Object.keys(slices) as (keyof State)[];

  const evolveOne = (state: State, event: Event, occasion: Occasion): State => {
    const next = { ...state };
    const follow = <Name extends keyof State>(name: Name) => {
      next[name] = slices[name].evolve(state[name], event, occasion);
    };
    names.forEach(follow);
    return next;
  };

  const sliceChanges = <Name extends keyof State>(name: Name, before: State, after: State) => {
    const { view, narrowed } = slices[name];
    const [gone, come] = narrowed?.(before[name], after[name]) ?? [before[name], after[name]];
    const known = new Map<string, Changed>();
    return (viewer: Viewer): Changed => {
      const key = view.keyOf(viewer);
      const changed = known.get(key) ?? changes(view.of(gone, viewer), view.of(come, viewer));
      known.set(key, changed);
      return changed;
    };
  };

  return {
    initial: Object.fromEntries(names.map((name) => [name, slices[name].initial])) as State,
    decide: deciding(commands),
    evolve: (state, events, occasion) =>
      events.reduce((current, event) => evolveOne(current, event, occasion), state),
    project: (state, viewer) =>
      new Map(names.flatMap((name) => [...slices[name].view.of(state[name], viewer)])),
    changesBetween(before, after) {
      const changed = names
        .filter((name) => before[name] !== after[name])
        .map((name) => sliceChanges(name, before, after));
      return (viewer) => Object.fromEntries(changed.flatMap((slice) => slice(viewer)));
    },
  };
};

/** The entries that are not the same thing in both: for slices that are a map of what the records are made of. */
export const differing = <K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>) => {
  const only = (one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>) =>
    new Map([...one].filter(([key, value]) => other.get(key) !== value));
  return [only(before, after), only(after, before)] as const;
};
