import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { RecordLineId } from '../kernel/ids.ts';
import { OPEN_STATES, ofMeeting, recordIn, recordWriters, unlessFacts, wording } from './fields.ts';

/** W3: a line of the writer's own, after another. */
export const addLine = registerCommand({
  type: 'record.add_line',
  roles: recordWriters,
  payload: z.strictObject({ ...ofMeeting, after: RecordLineId.nullable(), text: wording }),
  decide(state, { meetingId, after, text }, { newId }) {
    const record = recordIn(state, meetingId, OPEN_STATES);
    if ('accepted' in record) return record;
    const lineId = `n${newId()}`.slice(0, 40) as RecordLineId;
    return (
      unlessFacts(text) ?? accept({ type: 'record.line_added', meetingId, lineId, after, text, revision: 1 })
    );
  },
});
