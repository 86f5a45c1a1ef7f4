import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { proposalIds, takeStep } from './take-step.ts';

/** D7: the centre takes up again what was settled. */
export const reopenProposals = registerCommand({
  type: 'proposal.reopen',
  roles: LIFE.reopened.by,
  payload: z.strictObject({ proposalIds, reason: prose(1000) }),
  decide: (state, { proposalIds: ids, reason }, { actor }) =>
    takeStep(state, actor, ids, (proposalId) => ({ type: 'proposal.reopened', proposalId, reason })),
});
