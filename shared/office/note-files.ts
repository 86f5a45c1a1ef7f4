import { z } from 'zod';
import { officeCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { Office } from '../papers/office.ts';
import { RuleSet } from '../papers/rule-set.ts';

const { form, digits, runs } = RuleSet.shape.number.shape;

/** O1: what the server's files say of the office and of how its rule sets number. */
export const noteFiles = officeCommand({
  type: 'office.note_files',
  roles: ['system'],
  payload: z.strictObject({
    office: Office,
    ruleSets: z.array(
      z.strictObject({
        ...RuleSet.pick({ id: true, version: true, letters: true }).shape,
        form,
        digits,
        runs,
      }),
    ),
  }),
  decide({ particulars }, { office, ruleSets }) {
    const known = JSON.stringify([particulars.usual, [...particulars.ruleSets.values()]]);
    if (known === JSON.stringify([office, ruleSets])) return refuse('office.already_noted');
    return accept({ type: 'office.files_noted', office, ruleSets });
  },
});
