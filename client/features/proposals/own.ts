import type { Actor } from '../../../shared/kernel/actor.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';

/** Whether a proposal is this seat's: written by it, or held in place of one that is gone (D14). */
export const isOwn = ({ seatId, holderId }: ProposalRecord, actor: Actor): boolean =>
  actor.role === 'seat' && (actor.seatId === holderId || actor.seatId === seatId);
