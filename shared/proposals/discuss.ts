import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ProposalId, SeatId } from '../kernel/ids.ts';

/** D16: what was brought up to the stage stands before everybody, the newest in place of the one before. */
export const showProposal = command({
  type: 'proposal.show',
  roles: ['system'],
  payload: z.strictObject({
    proposalId: ProposalId,
    code: z.string().max(100),
    title: z.string().max(200),
    matter: z.string().max(5000),
    asks: z.string().max(2000),
    seatId: SeatId,
  }),
  decide: (state, shown) => unlessInSession(state) ?? accept({ type: 'proposal.shown', ...shown }),
});

/** D16: the discussion of it is over. */
export const endProposalDiscussion = command({
  type: 'proposal.end_discussion',
  roles: ['chair', 'deputy', 'operator', 'minute_taker'],
  payload: z.strictObject({}),
  decide(state) {
    const { discussed } = state.proposals;
    if (!discussed) return refuse('proposal.not_discussed');
    const { code, seatId } = discussed;
    return unlessInSession(state) ?? accept({ type: 'proposal.discussion_ended', code, seatId });
  },
});
