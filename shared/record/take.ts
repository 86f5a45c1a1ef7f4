import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { Id, RecordLineId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { OPEN_STATES, ofMeeting, recordIn, recordWriters } from './fields.ts';

/** W5: a writer is at a line, or at none. */
export const takeLine = registerCommand({
  type: 'record.take_line',
  roles: recordWriters,
  payload: z.strictObject({ ...ofMeeting, lineId: RecordLineId.nullable(), name: line(120), desk: Id }),
  decide(state, taken) {
    const record = recordIn(state, taken.meetingId, OPEN_STATES);
    return 'accepted' in record ? record : accept({ type: 'record.line_taken', ...taken });
  },
});
