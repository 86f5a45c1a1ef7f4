import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import { ProposalId } from '../kernel/ids.ts';
import { LIFE } from './life.ts';
import { takeStep } from './take-step.ts';

/** D11: one is on another matter after all and goes its own way, from where they have come together. */
export const unmergeProposal = registerCommand({
  type: 'proposal.unmerge',
  roles: LIFE.unmerged.by,
  payload: z.strictObject({ proposalId: ProposalId }),
  decide(state, { proposalId }, { actor }) {
    const proposal = state.proposals.all.get(proposalId);
    if (proposal?.headId === null) return refuse('proposal.not_merged', { code: proposal.code });
    return takeStep(state, actor, [proposalId], () => ({ type: 'proposal.unmerged', proposalId }));
  },
});
