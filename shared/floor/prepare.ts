import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { unlessPresent } from './present-seat.ts';

/** F18: a seat is told to get ready ("chuẩn bị"); null: nobody is. */
export const prepareSpeaker = command({
  type: 'floor.prepare',
  roles: ['chair', 'deputy', 'operator'],
  payload: z.strictObject({ seatId: SeatId.nullable() }),
  decide(state, { seatId }) {
    const { prepared, holder } = state.floor;
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    if (seatId === null)
      return prepared === null
        ? refuse('floor.nobody_prepared')
        : accept({ type: 'floor.unprepared', seatId: prepared });
    const absent = unlessPresent(state, seatId);
    if (absent) return absent;
    if (holder?.seatId === seatId) return refuse('floor.already_granted');
    if (prepared === seatId) return refuse('floor.already_prepared');
    return accept({ type: 'floor.prepared', seatId });
  },
});
