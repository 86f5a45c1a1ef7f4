import { periodOf, runIdOf } from '../../../shared/numbers/run.ts';
import type { RunRecord } from '../../../shared/numbers/view.ts';
import { isoDayOf } from '../../../shared/papers/figures.ts';
import { useIdentity, useRecords, useServerNow } from '../../meeting/index.ts';
import { useOffice } from './use-office.ts';
import type { RuleSetChoice } from './wishes.ts';

const HOUR_MS = 3_600_000;

/** Where a number is asked for, as its commands want it said. */
export interface NumberOrder {
  readonly seriesId: string;
  readonly ruleSetId: string;
  readonly letter: string;
  readonly date: string;
}

/** Numbers that could be run through: begun or not. */
export interface RunChoice extends Omit<RunRecord, 'first' | 'next'> {
  readonly order: NumberOrder;
}

/** What the office's book says of numbers, and where the papers of this meeting stand in it. */
export const useNumbering = (ruleSets: readonly RuleSetChoice[]) => {
  const { meetingId } = useIdentity();
  const { seriesId, record } = useOffice();
  const office = record?.office;
  const begun = useRecords('number_run');
  const numbers = useRecords('number');
  const today = isoDayOf(useServerNow(HOUR_MS));

  /** The run in which a kind of paper of that day is numbered; null without an office, or a term that is asked for. */
  const runFor = ({ id, number }: RuleSetChoice, letter: string, date: string): RunChoice | null => {
    const period = office ? periodOf(number.runs, date || today, office) : '';
    if (!office || period === '') return null;
    const run = { sign: office.sign, letter, period };
    return {
      ...run,
      id: runIdOf(run),
      ruleSetId: id,
      order: { seriesId, ruleSetId: id, letter, date: date || today },
    };
  };

  /** Those that were begun, and those that a rule set's kinds would be numbered in today. */
  const runsOf = (ruleSet: RuleSetChoice): readonly RunChoice[] => {
    const now = Object.keys(ruleSet.letters).flatMap((letter) => runFor(ruleSet, letter, '') ?? []);
    const others = begun.filter(({ id }) => now.every((each) => each.id !== id));
    return [
      ...now,
      ...others.flatMap((run): RunChoice[] => {
        const set = ruleSets.find(({ id }) => id === run.ruleSetId);
        const date = set?.number.runs === 'year' ? `${run.period}-12-31` : today;
        return [{ ...run, order: { seriesId, ruleSetId: run.ruleSetId, letter: run.letter, date } }];
      }),
    ];
  };

  return { meetingId, office, begun, numbers, today, runFor, runsOf };
};
