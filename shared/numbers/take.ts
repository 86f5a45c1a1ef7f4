import { z } from 'zod';
import { officeCommand } from '../kernel/command.ts';
import { accept, type Refused, refuse } from '../kernel/decision.ts';
import { MeetingId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { PAPER_KINDS } from '../papers/rule-set.ts';
import { paperReaders } from '../papers-contract.ts';
import { keyOf, type Numbers } from './events.ts';
import { numberOf } from './numbered.ts';
import { nextOf, runFields, runOf } from './run.ts';

/** Q4: a number that is named must be reserved or released. */
const unlessFree = ({ given }: Numbers, runId: string, number: number, next: number): Refused | null => {
  const found = given.get(keyOf({ runId, number }));
  if (found?.state === 'reserved' || found?.state === 'released') return null;
  return number >= next ? refuse('number.beyond', { number, next }) : refuse('number.in_use', { number });
};

/** Q2-Q4: takes the next number for a paper, or one that is named. */
export const takeNumber = officeCommand({
  type: 'number.take',
  roles: [...paperReaders, 'system'],
  payload: z.strictObject({
    ...runFields,
    meetingId: MeetingId,
    kind: z.enum([...PAPER_KINDS, 'other']),
    correction: z.int().min(1).optional(),
    subject: line(300),
    /** A reserved or a released one; without it, the next. */
    number: z.int().min(1).max(99_999).optional(),
  }),
  decide(state, { meetingId, kind, correction, subject, number, ...fields }) {
    const found = runOf(state, fields);
    if ('accepted' in found) return found;
    const earlier =
      kind === 'other' ? undefined : numberOf(state.numbers.given.values(), { meetingId, kind, correction });
    if (earlier) return refuse('number.already_taken', { text: earlier.text });
    const { run, written } = found;
    const { next, beginning } = nextOf(state, run);
    const refused = number === undefined ? null : unlessFree(state.numbers, run.id, number, next);
    if (refused) return refused;
    const taken = number ?? next;
    const of = correction === undefined ? {} : { correction };
    const paper = { meetingId, kind, ...of, date: fields.date, subject };
    return accept(...beginning, {
      type: 'number.taken',
      runId: run.id,
      number: taken,
      text: written(taken),
      paper,
    });
  },
});
