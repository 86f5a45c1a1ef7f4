import { LINE_STEPS } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import type { LineSample, LineState } from '../../shared/statistics-contract.ts';

const STATES: readonly LineState[] = ['good', 'weak', 'down'];

type Value = number | null | undefined;

/** The numbers of a row: their name, how many decimals, and where they stand in a sample. */
const NUMBERS: readonly (readonly [name: string, decimals: number, of: (sample: LineSample) => Value])[] = [
  ['sending_bit_s', 0, ({ sending }) => sending?.bitrate],
  ['sending_loss', 4, ({ sending }) => sending?.loss],
  ['sending_jitter_ms', 1, ({ sending }) => sending?.jitterMs],
  ['sending_layers', 1, ({ sending }) => sending?.layers],
  ['receiving_bit_s', 0, ({ receiving }) => receiving?.bitrate],
  ['receiving_available_bit_s', 0, ({ receiving }) => receiving?.available],
  ['receiving_loss', 4, ({ receiving }) => receiving?.loss],
  ['receiving_spatial_layer', 1, ({ receiving }) => receiving?.layer?.spatial],
  ['receiving_temporal_layer', 1, ({ receiving }) => receiving?.layer?.temporal],
  ['receiving_frames_s', 1, ({ receiving }) => receiving?.framesPerSecond],
  ['receiving_freezes', 1, ({ receiving }) => receiving?.freezes],
  ['round_trip_ms', 0, ({ roundTripMs }) => roundTripMs],
];

/** What a row has beside its time. */
export const COLUMNS: readonly string[] = ['place', 'state', 'step', ...NUMBERS.map(([name]) => name)];

/** Empty where nothing was measured. */
const mean = (values: readonly Value[], decimals: number): string => {
  const known = values.filter((value) => typeof value === 'number');
  if (known.length === 0) return '';
  const value = known.reduce((sum, each) => sum + each, 0) / known.length;
  return String(Number(value.toFixed(decimals)));
};

/** The one that stands last in the order. */
const worst = <Each>(order: readonly Each[], values: readonly Each[]): Each | undefined =>
  order.findLast((each) => values.includes(each));

const rowOf = (place: Place, samples: readonly LineSample[]): string => {
  const states = samples.map(({ state }) => state);
  const steps = samples.map(({ step }) => step);
  const numbers = NUMBERS.map(([, decimals, of]) => mean(samples.map(of), decimals));
  return [place, worst(STATES, states), worst(LINE_STEPS, steps), ...numbers].join(',');
};

/** One row a place: the means of numbers, the worst of states and steps. */
export const meansOf = (samples: readonly LineSample[]): string[] => {
  const byPlace = Map.groupBy(samples, ({ place }) => place);
  return [...byPlace].map(([place, own]) => rowOf(place, own));
};
