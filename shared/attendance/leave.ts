import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';

/** T1, T2: the last device of a seat is gone. */
export const leaveSeat = command({
  type: 'seat.leave',
  roles: ['system'],
  payload: z.strictObject({ seatId: SeatId }),
  decide(state, { seatId }) {
    const seat = state.attendance.get(seatId);
    if (!seat) return refuse('seat.unknown', { seatId });
    if (!seat.present) return refuse('seat.already_gone', { seatId });
    return accept({ type: 'seat.left', seatId });
  },
});
