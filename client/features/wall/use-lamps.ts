import { useLines, useRecord, useRecords } from '../../meeting/index.ts';
import { type Lamps, lampsOf } from './lamps.ts';

/** The lamps of all seats now, in roster order. */
export const useLamps = (): Lamps[] =>
  lampsOf({
    seats: useRecords('seat'),
    floor: useRecord('floor'),
    stage: useRecord('stage'),
    acting: useRecord('chairing')?.acting,
    polls: useRecords('poll'),
    proposals: useRecords('proposal'),
    lines: useLines(),
  });
