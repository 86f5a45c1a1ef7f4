import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ProposalId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { proposalReceivers, unlessOwn } from './own-department.ts';

/** D3, D4: the centre answers; the seat sees it at once. */
export const answerProposal = command({
  type: 'proposal.answer',
  roles: proposalReceivers,
  payload: z.strictObject({ proposalId: ProposalId, answer: prose(5000) }),
  decide({ proposals }, { proposalId, answer }, { actor }) {
    const proposal = proposals.get(proposalId);
    if (!proposal) return refuse('proposal.unknown', { proposalId });
    const refusal = unlessOwn(proposal, actor);
    if (refusal) return refusal;
    if (proposal.state === 'submitted') return refuse('proposal.not_received', { code: proposal.code });
    const { code, seatId } = proposal;
    return accept({ type: 'proposal.answered', proposalId, code, seatId, answer });
  },
});
