import { type Evolve, withEntry } from '../kernel/evolve.ts';
import type { Place } from '../places.ts';
import type { TestFigures } from './figures.ts';

export interface LineTestEvent {
  readonly type: 'linetest.recorded';
  readonly place: Place;
  readonly figures: TestFigures;
}

/** The last test of a place (L2). */
export interface LineTest {
  readonly place: Place;
  readonly figures: TestFigures;
  /** When it was recorded, ms. */
  readonly at: number;
  /** How many this place has made. */
  readonly tests: number;
}

export type LineTests = ReadonlyMap<Place, LineTest>;

export const initialLineTests: LineTests = new Map();

export const evolveLineTests: Evolve<LineTests> = (tested, event, { at }) => {
  if (event.type !== 'linetest.recorded') return tested;
  const { place, figures } = event;
  return withEntry(tested, place, { place, figures, at, tests: (tested.get(place)?.tests ?? 0) + 1 });
};
