import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ProposalId } from '../kernel/ids.ts';
import { proposalReceivers, unlessOwn } from './own-department.ts';

/** D2, D4: the centre has read a proposal and takes it up. */
export const receiveProposal = command({
  type: 'proposal.receive',
  roles: proposalReceivers,
  payload: z.strictObject({ proposalId: ProposalId }),
  decide({ proposals }, { proposalId }, { actor }) {
    const proposal = proposals.get(proposalId);
    if (!proposal) return refuse('proposal.unknown', { proposalId });
    const refusal = unlessOwn(proposal, actor);
    if (refusal) return refusal;
    if (proposal.state !== 'submitted') return refuse('proposal.already_received', { code: proposal.code });
    const { code, seatId } = proposal;
    return accept({ type: 'proposal.received', proposalId, code, seatId });
  },
});
