import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { ProposalId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep } from './take-step.ts';

/** D7: the seat does not ask any more. */
export const withdrawProposal = registerCommand({
  type: 'proposal.withdraw',
  roles: LIFE.withdrawn.by,
  payload: z.strictObject({ proposalId: ProposalId, reason: prose(1000) }),
  decide: (state, { proposalId, reason }, { actor }) =>
    takeStep(state, actor, [proposalId], () => ({ type: 'proposal.withdrawn', proposalId, reason })),
});
