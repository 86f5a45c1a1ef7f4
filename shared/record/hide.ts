import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { line as words } from '../kernel/text.ts';
import { changeable, recordWriters, seenLine } from './fields.ts';

/** W4: a line is left out of the minutes, with the reason why. */
export const hideLine = registerCommand({
  type: 'record.hide_line',
  roles: recordWriters,
  payload: z.strictObject({ ...seenLine, reason: z.union([z.literal(''), words(300)]) }),
  decide(state, { revision, ...line }) {
    const record = changeable(state, { revision, ...line });
    if ('accepted' in record) return record;
    return line.reason === '' && !record.lines.get(line.lineId)?.own
      ? refuse('record.reason_needed')
      : accept({ type: 'record.line_hidden', ...line, revision: revision + 1 });
  },
});

/** W3: it stands in them again. */
export const showLine = registerCommand({
  type: 'record.show_line',
  roles: recordWriters,
  payload: z.strictObject(seenLine),
  decide(state, { revision, ...line }) {
    const record = changeable(state, { revision, ...line });
    if ('accepted' in record) return record;
    return accept({ type: 'record.line_shown', ...line, revision: revision + 1 });
  },
});
