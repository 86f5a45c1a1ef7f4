import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { prose } from '../kernel/text.ts';
import { Letter, Spelling } from '../papers/rule-set.ts';
import { isClosed, ofMeeting, paperName, recordIn, recordWriters, ruleSetId } from './fields.ts';
import { isGoingOut, numberedAs, type PaperName } from './papers.ts';

/**
 * W9: a paper goes out. It is numbered and frozen after this: the server puts its text away, has the register of
 * numbers give it its number for good, and notes both.
 */
export const issuePaper = registerCommand({
  type: 'record.issue',
  roles: recordWriters,
  payload: z.strictObject({
    ...ofMeeting,
    /** A correction is ordered when it is written, and here if it was refused. */
    name: paperName,
    on: z.iso.date(),
    /** Minutes go out after the one that they were approved for. */
    ruleSet: ruleSetId,
    letter: Letter.optional(),
    spelling: Spelling.optional(),
    look: z.literal('own').optional(),
  }),
  decide(state, { meetingId, ...order }) {
    const isMinutes = order.name === 'minutes';
    const record = recordIn(state, meetingId, isMinutes ? ['approved'] : undefined);
    if ('accepted' in record) return record;
    if (!isClosed(state, meetingId)) return refuse('record.meeting_on');
    if (isMinutes && record.kept === null) return refuse('record.not_kept');
    const known = record.papers.get(order.name);
    if (!known && numberedAs(order.name).correction !== undefined) return refuse('record.unknown');
    if (isGoingOut(known)) return refuse('record.already_issued');
    const ruleSet = isMinutes ? (record.ruleSet ?? order.ruleSet) : order.ruleSet;
    return accept({ type: 'record.issue_ordered', meetingId, ...order, ruleSet });
  },
});

/** W9: a correction, a paper of its own, which goes out at once. */
export const correctRecord = registerCommand({
  type: 'record.correct',
  roles: recordWriters,
  payload: z.strictObject({ ...ofMeeting, on: z.iso.date(), text: prose(4000) }),
  decide(state, correction) {
    const { meetingId, on } = correction;
    const record = recordIn(state, meetingId, ['issued']);
    if ('accepted' in record) return record;
    const name: PaperName = `correction-${record.corrections.length + 1}`;
    return accept(
      { type: 'record.corrected', ...correction },
      { type: 'record.issue_ordered', meetingId, name, on, ruleSet: record.ruleSet ?? '' },
    );
  },
});
