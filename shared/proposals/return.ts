import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { ProposalId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep } from './take-step.ts';

/** D12: the seat is not satisfied, and says why: the proposal comes back by itself. */
export const returnProposal = registerCommand({
  type: 'proposal.return',
  roles: LIFE.returned.by,
  payload: z.strictObject({ proposalId: ProposalId, words: prose(1000) }),
  decide: (state, { proposalId, words }, { actor }) =>
    takeStep(state, actor, [proposalId], () => ({ type: 'proposal.returned', proposalId, words })),
});
