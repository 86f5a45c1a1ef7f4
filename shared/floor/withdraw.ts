import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';

/** F2: a request leaves the queue. A seat takes back its own; the centre names one. */
export const withdrawRequest = command({
  type: 'floor.withdraw',
  roles: ['seat', 'chair', 'deputy', 'operator'],
  payload: z.strictObject({ seatId: SeatId.optional() }),
  decide(state, { seatId }, { actor }) {
    const whose = actor.role === 'seat' ? actor.seatId : seatId;
    if (!state.floor.queue.some((request) => request.seatId === whose) || whose === undefined)
      return refuse('floor.not_requested');
    return accept({ type: 'floor.request_withdrawn', seatId: whose });
  },
});
