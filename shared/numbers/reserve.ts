import { z } from 'zod';
import { officeCommand } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { line } from '../kernel/text.ts';
import { paperReaders } from '../papers-contract.ts';
import type { NumberEvent } from './events.ts';
import { nextOf, runFields, runOf } from './run.ts';

/** Q4: keeps the next numbers back for papers to come. */
export const reserveNumbers = officeCommand({
  type: 'number.reserve',
  roles: paperReaders,
  payload: z.strictObject({ ...runFields, count: z.int().min(1).max(50), reason: line(300) }),
  decide(state, { count, reason, ...fields }) {
    const found = runOf(state, fields);
    if ('accepted' in found) return found;
    const { run, written } = found;
    const { next, beginning } = nextOf(state, run);
    const reserved = Array.from({ length: count }, (_, index): NumberEvent => {
      const number = next + index;
      return { type: 'number.reserved', runId: run.id, number, text: written(number), reason };
    });
    return accept(...beginning, ...reserved);
  },
});
