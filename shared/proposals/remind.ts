import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { proposalIds, takeStep } from './take-step.ts';

/** D9: a department is reminded of what it owes. */
export const remindProposals = registerCommand({
  type: 'proposal.remind',
  roles: LIFE.reminded.by,
  payload: z.strictObject({ proposalIds, words: z.union([z.literal(''), prose(500)]).default('') }),
  decide: (state, { proposalIds: ids, words }, { actor }) =>
    takeStep(state, actor, ids, (proposalId) => ({ type: 'proposal.reminded', proposalId, words })),
});
