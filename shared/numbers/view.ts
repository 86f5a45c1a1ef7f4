import type { Viewer } from '../kernel/actor.ts';
import { differing } from '../kernel/book.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import { paperReaders } from '../papers-contract.ts';
import type { RecordKey } from '../records.ts';
import type { BegunRun, GivenNumber, Numbers } from './events.ts';

export type RunRecord = BegunRun;
export type NumberRecord = GivenNumber;

/** Q8: nobody but who gives numbers sees the register. */
export const viewNumbers = ({ runs, given }: Numbers, { role }: Pick<Viewer, 'role'>): Records => {
  if (!paperReaders.includes(role)) return new Map();
  return new Map<RecordKey, ViewRecord>([
    ...[...runs.values()].map((run) => [`number_run:${run.id}`, run] as const),
    ...[...given].map(([key, number]) => [`number:${key}`, number] as const),
  ]);
};

/** Each record is of one entry alone, and a term has thousands. */
export const changedNumbers = (before: Numbers, after: Numbers): readonly [Numbers, Numbers] => {
  const [runsGone, runsCome] = differing(before.runs, after.runs);
  const [gone, come] = differing(before.given, after.given);
  return [
    { runs: runsGone, given: gone },
    { runs: runsCome, given: come },
  ];
};
