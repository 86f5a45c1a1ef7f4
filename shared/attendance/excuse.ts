import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';

/** T5: why a seat is not, or will not be, here; null takes it back. The centre names the seat. */
export const excuseSeat = command({
  type: 'attendance.excuse',
  roles: ['seat', 'chair', 'deputy', 'operator', 'minute_taker'],
  payload: z.strictObject({ seatId: SeatId.optional(), reason: line(300).nullable() }),
  decide(state, { seatId, reason }, { actor }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const whose = actor.role === 'seat' ? actor.seatId : seatId;
    const participant = whose && state.participants.get(whose);
    if (!participant) return refuse('seat.unknown', { seatId: whose ?? '' });
    if (reason !== null) return accept({ type: 'attendance.excused', seatId: participant.seatId, reason });
    return participant.excuse === null
      ? refuse('attendance.not_excused')
      : accept({ type: 'attendance.excuse_taken_back', seatId: participant.seatId });
  },
});
