import type { MeetingId } from '../kernel/ids.ts';
import type { Numbered } from '../papers/brief.ts';
import { PAPER_KINDS, type PaperKind } from '../papers/rule-set.ts';
import type { GivenNumber, NumberedPaper, Numbers } from './events.ts';

/** Q3: the number that a paper of a meeting has, if it is valid. */
export const numberOf = (
  given: Iterable<GivenNumber>,
  { meetingId, kind, correction }: Pick<NumberedPaper, 'meetingId' | 'kind' | 'correction'>,
): GivenNumber | undefined =>
  [...given].find(
    ({ state, paper }) =>
      (state === 'taken' || state === 'issued') &&
      paper?.meetingId === meetingId &&
      paper.kind === kind &&
      paper.correction === correction,
  );

/** The numbers that a meeting's papers bear when they are set after a rule set: those that were given after it. */
export const numberedPapers = (
  numbers: Numbers,
  meetingId: MeetingId,
  ruleSetId: string,
): ReadonlyMap<PaperKind, Numbered> =>
  new Map(
    PAPER_KINDS.flatMap((kind) => {
      const number = numberOf(numbers.given.values(), { meetingId, kind });
      const run = number && numbers.runs.get(number.runId);
      if (!number?.paper || run?.ruleSetId !== ruleSetId) return [];
      return [[kind, { text: number.text, letter: run.letter, date: number.paper.date }] as const];
    }),
  );
