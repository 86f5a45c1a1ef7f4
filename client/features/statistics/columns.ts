import type { LineSample, LineState } from '../../../shared/statistics-contract.ts';

/** What the table shows of a line: a number to sort by, or null where there is none. */
export const COLUMNS = {
  state: ({ state }: LineSample) => ({ down: 0, weak: 1, good: 2 })[state satisfies LineState],
  up: ({ sending }: LineSample) => sending?.bitrate ?? null,
  lossUp: ({ sending }: LineSample) => sending?.loss ?? null,
  jitter: ({ sending }: LineSample) => sending?.jitterMs ?? null,
  layers: ({ sending }: LineSample) => sending?.layers ?? null,
  down: ({ receiving }: LineSample) => receiving?.bitrate ?? null,
  lossDown: ({ receiving }: LineSample) => receiving?.loss ?? null,
  layer: ({ receiving }: LineSample) =>
    receiving?.layer ? receiving.layer.spatial * 10 + receiving.layer.temporal : null,
  frames: ({ receiving }: LineSample) => receiving?.framesPerSecond ?? null,
  roundTrip: ({ roundTripMs }: LineSample) => roundTripMs,
} as const satisfies Record<string, (sample: LineSample) => number | null>;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

export interface Sorting {
  readonly by: Column;
  readonly descending: boolean;
}

/** Sorted by a column; lines without that figure stand last either way, and equals stay as they are. */
export const sortedLines = <Line extends LineSample>(
  lines: readonly Line[],
  { by, descending }: Sorting,
): Line[] =>
  [...lines].sort((a, b) => {
    const [one, other] = [COLUMNS[by](a), COLUMNS[by](b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return descending ? other - one : one - other;
  });
