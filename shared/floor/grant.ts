import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { endingFloor } from './events.ts';
import { unlessPresent } from './present-seat.ts';

/** F3, F4: "Mời phát biểu". `instead` names the seat that loses the floor by it, as the person who pressed saw it. */
export const grantFloor = command({
  type: 'floor.grant',
  roles: ['chair', 'deputy', 'operator'],
  payload: z.strictObject({ seatId: SeatId, instead: SeatId.optional() }),
  decide(state, { seatId, instead }) {
    const { holder } = state.floor;
    const refusal = unlessInSession(state) ?? unlessPresent(state, seatId);
    if (refusal) return refusal;
    if (holder?.seatId === seatId) return refuse('floor.already_granted');
    if (holder && holder.seatId !== instead)
      return refuse('floor.held', { seat: state.attendance.get(holder.seatId)?.name ?? holder.seatId });
    return accept(...endingFloor(state.floor), { type: 'floor.granted', seatId });
  },
});
