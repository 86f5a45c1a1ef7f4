import { z } from 'zod';
import type { Role } from '../kernel/actor.ts';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { CommentId, RecordLineId } from '../kernel/ids.ts';
import { line, prose } from '../kernel/text.ts';
import { momentOf, two } from '../papers/figures.ts';
import { OPEN_STATES, ofMeeting, recordIn, recordWriters } from './fields.ts';

const commenters: readonly Role[] = ['seat', 'department'];

/** The day it is in Vietnam, `YYYY-MM-DD`. */
const today = (now: number): string => {
  const { year, month, day } = momentOf(now);
  return `${year}-${two(month)}-${two(day)}`;
};

/** W6: the draft is given to the seats, until a day. */
export const callForComments = registerCommand({
  type: 'record.call_for_comments',
  roles: recordWriters,
  payload: z.strictObject({ ...ofMeeting, until: z.iso.date() }),
  decide(state, { meetingId, until }, { now }) {
    const record = recordIn(state, meetingId, OPEN_STATES);
    if ('accepted' in record) return record;
    return until < today(now)
      ? refuse('record.comment_late', { until })
      : accept({ type: 'record.comments_called', meetingId, until });
  },
});

/** W7: what a seat or a department says about a line. */
export const commentLine = registerCommand({
  type: 'record.comment',
  roles: commenters,
  payload: z.strictObject({ ...ofMeeting, lineId: RecordLineId, text: prose(2000) }),
  decide(state, { meetingId, ...comment }, { now, newId }) {
    const record = recordIn(state, meetingId, ['comment']);
    if ('accepted' in record) return record;
    const until = record.until ?? '';
    return until < today(now)
      ? refuse('record.comment_late', { until })
      : accept({ type: 'record.commented', meetingId, commentId: newId() as CommentId, ...comment });
  },
});

/** W7: what became of a comment. */
export const settleComment = registerCommand({
  type: 'record.settle_comment',
  roles: recordWriters,
  payload: z.strictObject({
    ...ofMeeting,
    commentId: CommentId,
    taken: z.boolean(),
    answer: z.union([z.literal(''), line(500)]),
  }),
  decide(state, settled) {
    const record = recordIn(state, settled.meetingId, OPEN_STATES);
    if ('accepted' in record) return record;
    return record.comments.has(settled.commentId)
      ? accept({ type: 'record.comment_settled', ...settled })
      : refuse('record.unknown');
  },
});
