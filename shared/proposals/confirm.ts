import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { ProposalId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep } from './take-step.ts';

/** D12: the seat is satisfied. */
export const confirmProposal = registerCommand({
  type: 'proposal.confirm',
  roles: LIFE.confirmed.by,
  payload: z.strictObject({
    proposalId: ProposalId,
    words: z.union([z.literal(''), prose(1000)]).default(''),
  }),
  decide: (state, { proposalId, words }, { actor }) =>
    takeStep(state, actor, [proposalId], () => ({ type: 'proposal.confirmed', proposalId, words })),
});
