import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { discussantOf, unlessDiscussing } from './discussion.ts';
import { leavingDiscussion } from './endings.ts';
import { stageRoles } from './fields.ts';

/** S7: a seat leaves the discussion, and its microphone is closed. */
export const removeDiscussant = command({
  type: 'discussion.remove',
  roles: stageRoles,
  payload: z.strictObject({ seatId: SeatId }),
  decide(state, { seatId }) {
    const refusal = unlessDiscussing(state);
    if (refusal) return refusal;
    return discussantOf(state, seatId)
      ? accept(...leavingDiscussion(state.stage, seatId))
      : refuse('discussion.seat_not_in');
  },
});
