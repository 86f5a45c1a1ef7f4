import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { prose } from '../kernel/text.ts';
import { ofMeeting, recordIn, recordWriters } from './fields.ts';

/** W9: the minutes go out. Their number is the one that the register of numbers has given them (Q3). */
export const issueRecord = registerCommand({
  type: 'record.issue',
  roles: recordWriters,
  payload: z.strictObject({ ...ofMeeting, on: z.iso.date() }),
  decide(state, issued) {
    const record = recordIn(state, issued.meetingId, ['approved']);
    if ('accepted' in record) return record;
    return record.kept === null ? refuse('record.not_kept') : accept({ type: 'record.issued', ...issued });
  },
});

/** W9: a correction, a paper of its own. */
export const correctRecord = registerCommand({
  type: 'record.correct',
  roles: recordWriters,
  payload: z.strictObject({ ...ofMeeting, on: z.iso.date(), text: prose(4000) }),
  decide(state, correction) {
    const record = recordIn(state, correction.meetingId, ['issued']);
    return 'accepted' in record ? record : accept({ type: 'record.corrected', ...correction });
  },
});
