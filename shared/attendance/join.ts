import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';

/** T1, T2: the first device of a seat has connected. */
export const joinSeat = command({
  type: 'seat.join',
  roles: ['system'],
  payload: z.strictObject({ seatId: SeatId }),
  decide(state, { seatId }) {
    const seat = state.attendance.get(seatId);
    if (!seat) return refuse('seat.unknown', { seatId });
    if (seat.present) return refuse('seat.already_present', { seatId });
    return accept({ type: 'seat.joined', seatId });
  },
});
