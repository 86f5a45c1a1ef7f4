import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { line } from '../kernel/text.ts';
import type { Paper } from '../papers/paper.ts';
import {
  isClosed,
  OPEN_STATES,
  ofMeeting,
  recordApprovers,
  recordIn,
  recordWriters,
  ruleSetId,
} from './fields.ts';
import { isGoingOut, keptOf } from './papers.ts';

/** W8: the chair says that these are the minutes. */
export const approveRecord = registerCommand({
  type: 'record.approve',
  roles: recordApprovers,
  payload: z.strictObject({
    ...ofMeeting,
    version: z.int().min(0),
    /** After which rules the paper is set. */
    ruleSet: ruleSetId,
  }),
  decide(state, approved) {
    const { meetingId, version } = approved;
    const record = recordIn(state, meetingId, OPEN_STATES);
    if ('accepted' in record) return record;
    if (!isClosed(state, meetingId)) return refuse('record.meeting_on');
    if (record.version !== version) return refuse('record.newer_text', { revision: record.version });
    const count = [...record.comments.values()].filter(({ settled }) => settled === null).length;
    return count > 0
      ? refuse('record.comments_open', { count })
      : accept({ type: 'record.approved', ...approved });
  },
});

/** W8: the server keeps the approved text. The hash is that of the paper's content, written as JSON. */
export const keepRecord = registerCommand({
  type: 'record.keep',
  roles: ['system'],
  payload: z.strictObject({ ...ofMeeting, version: z.int().min(0), paper: z.custom<Paper>() }),
  decide(state, { meetingId, version, paper }) {
    const record = recordIn(state, meetingId, ['approved']);
    if ('accepted' in record) return record;
    return record.version !== version || record.kept !== null
      ? refuse('record.not_now')
      : accept({ type: 'record.kept', meetingId, ...keptOf(paper) });
  },
});

/** W6: back to a draft, for a reason. */
export const reopenRecord = registerCommand({
  type: 'record.reopen',
  roles: recordWriters,
  payload: z.strictObject({ ...ofMeeting, reason: line(300) }),
  decide(state, { meetingId, reason }) {
    const record = recordIn(state, meetingId, ['comment', 'approved']);
    if ('accepted' in record) return record;
    return isGoingOut(record.papers.get('minutes'))
      ? refuse('record.not_now')
      : accept({ type: 'record.reopened', meetingId, reason });
  },
});
