import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { missingFacts } from './arrange.ts';
import { changeable, recordWriters, seenLine, unlessFacts, wording } from './fields.ts';

/** W2, W3: a line is worded anew; its facts stay blanks, all of them. */
export const wordLine = registerCommand({
  type: 'record.word_line',
  roles: recordWriters,
  payload: z.strictObject({ ...seenLine, text: wording }),
  decide(state, { revision, ...line }, { wordingOf }) {
    const record = changeable(state, { revision, ...line });
    if ('accepted' in record) return record;
    const unknown = unlessFacts(line.text);
    if (unknown) return unknown;
    const logged = wordingOf?.(line.meetingId, line.lineId) ?? '';
    const count = missingFacts({ wording: logged }, line.text).length;
    return count > 0
      ? refuse('record.fact_missing', { count })
      : accept({ type: 'record.line_worded', ...line, revision: revision + 1 });
  },
});
