import type { MeetingEvent } from '../events.ts';
import type { Actor } from './actor.ts';

/** When, where in the order, and by whom an event was decided. */
export interface Occasion {
  /** Place of the decision in the meeting's journal, from 1. */
  readonly seq: number;
  /** Server clock, ms since the epoch. */
  readonly at: number;
  readonly by: Actor;
}

/** How a slice of the state follows an event; it returns the slice itself when the event is not its own. */
export type Evolve<Slice, Event = MeetingEvent> = (slice: Slice, event: Event, occasion: Occasion) => Slice;

/** A map with one more, or one changed, entry. */
export const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);

/** A map with the entry of that key changed, if there is one. */
export const withChanged = <K, V>(
  map: ReadonlyMap<K, V>,
  key: K,
  change: (value: V) => V,
): ReadonlyMap<K, V> => {
  const value = map.get(key);
  return value === undefined ? map : withEntry(map, key, change(value));
};

/** A map without that key. */
export const withoutEntry = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> => {
  const next = new Map(map);
  next.delete(key);
  return next;
};
