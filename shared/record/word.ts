import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { changeable, recordWriters, seenLine, unlessFacts, wording } from './fields.ts';

/** W2, W3: a line is worded anew; its facts stay blanks. */
export const wordLine = registerCommand({
  type: 'record.word_line',
  roles: recordWriters,
  payload: z.strictObject({ ...seenLine, text: wording }),
  decide(state, { revision, ...line }) {
    const record = changeable(state, { revision, ...line });
    if ('accepted' in record) return record;
    return unlessFacts(line.text) ?? accept({ type: 'record.line_worded', ...line, revision: revision + 1 });
  },
});
