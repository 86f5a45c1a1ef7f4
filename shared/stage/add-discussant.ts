import { z } from 'zod';
import { unlessPresent } from '../floor/present-seat.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { discussantOf, MOST_DISCUSSANTS, unlessDiscussing } from './discussion.ts';
import { stageRoles } from './fields.ts';

/** S7: one more seat joins the discussion. */
export const addDiscussant = command({
  type: 'discussion.add',
  roles: stageRoles,
  payload: z.strictObject({ seatId: SeatId }),
  decide(state, { seatId }) {
    const refusal = unlessDiscussing(state) ?? unlessPresent(state, seatId);
    if (refusal) return refusal;
    if (state.stage.discussion.length >= MOST_DISCUSSANTS) return refuse('discussion.full');
    if (discussantOf(state, seatId)) return refuse('discussion.seat_in');
    return accept({ type: 'discussion.seat_added', seatId });
  },
});
