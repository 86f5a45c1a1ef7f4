import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { RecordLineId } from '../kernel/ids.ts';
import { changeable, recordWriters, seenLine } from './fields.ts';

/** W3: a line is put after another; out of its item it does not go (`arranged`). */
export const moveLine = registerCommand({
  type: 'record.move_line',
  roles: recordWriters,
  payload: z.strictObject({ ...seenLine, after: RecordLineId.nullable() }),
  decide(state, { revision, ...line }) {
    const record = changeable(state, { revision, ...line });
    if ('accepted' in record) return record;
    return accept({ type: 'record.line_moved', ...line, revision: revision + 1 });
  },
});
