import { z } from 'zod';
import { type Decision, refuse } from '../kernel/decision.ts';
import { SeriesId } from '../kernel/ids.ts';
import { type Numbering, officeOf } from '../office/events.ts';
import type { OfficeState } from '../office.ts';
import { numberLine } from '../papers/number-line.ts';
import type { Office } from '../papers/office.ts';
import { Letter } from '../papers/rule-set.ts';
import type { NumberEvent, Run } from './events.ts';

/** What is said of a paper so that its run is known. */
export const runFields = {
  seriesId: SeriesId,
  ruleSetId: z.string().max(20),
  letter: Letter,
  /** The day it is dated, `YYYY-MM-DD`. */
  date: z.iso.date(),
};
type RunFields = z.output<z.ZodObject<typeof runFields>>;

/** Q1: a year, or the term; empty where there is none. */
export const periodOf = (runs: Numbering['runs'], date: string, { term }: Pick<Office, 'term'>): string =>
  runs === 'year' ? date.slice(0, 4) : term;

export const runIdOf = ({ sign, letter, period }: Omit<Run, 'id' | 'ruleSetId'>): string =>
  `${sign}/${letter}/${period}`;

/** A run, and how its numbers are written. */
export interface FoundRun {
  readonly run: Run;
  readonly written: (number: number) => string;
}

/** Q1: the run that numbers a paper, or why there is none. */
export const runOf = (
  { particulars }: Pick<OfficeState, 'particulars'>,
  { seriesId, ruleSetId, letter, date }: RunFields,
): FoundRun | Extract<Decision, { accepted: false }> => {
  const office = officeOf(particulars, seriesId);
  if (!office) return refuse('office.unknown');
  const ruleSet = particulars.ruleSets.get(ruleSetId);
  if (!ruleSet) return refuse('office.rule_set_unknown', { ruleSet: ruleSetId });
  if (!Object.hasOwn(ruleSet.letters, letter)) return refuse('number.letter_unknown', { letter });
  const period = periodOf(ruleSet.runs, date, office);
  if (period === '') return refuse('number.no_term');
  const { sign } = office;
  const written = (number: number) => numberLine(ruleSet, { number, letter, sign });
  return { run: { id: runIdOf({ sign, letter, period }), sign, letter, period, ruleSetId }, written };
};

/** The number that comes next, and the event that begins its run if nothing has. */
export const nextOf = ({ numbers }: Pick<OfficeState, 'numbers'>, run: Run) => {
  const begun = numbers.runs.get(run.id);
  const beginning: readonly NumberEvent[] = begun ? [] : [{ type: 'number.run_begun', ...run, first: 1 }];
  return { next: begun?.next ?? 1, beginning };
};
