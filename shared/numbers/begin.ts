import { z } from 'zod';
import { officeCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { paperReaders } from '../papers-contract.ts';
import { runFields, runOf } from './run.ts';

/** Q7: goes on with a run whose first numbers were given before this register. */
export const beginNumbers = officeCommand({
  type: 'number.begin',
  roles: paperReaders,
  payload: z.strictObject({ ...runFields, first: z.int().min(2).max(99_999) }),
  decide(state, { first, ...fields }) {
    const found = runOf(state, fields);
    if ('accepted' in found) return found;
    const begun = state.numbers.runs.get(found.run.id);
    if (begun) return refuse('number.run_begun', { next: begun.next });
    return accept({ type: 'number.run_begun', ...found.run, first });
  },
});
