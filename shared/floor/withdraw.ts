import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { RequestId } from '../kernel/ids.ts';

/** F2: a request leaves the queue. A seat takes back its own. */
export const withdrawRequest = command({
  type: 'floor.withdraw',
  roles: ['seat', 'chair', 'deputy', 'operator'],
  payload: z.strictObject({ requestId: RequestId }),
  decide(state, { requestId }, { actor }) {
    const request = state.floor.requests.find(({ id }) => id === requestId);
    if (!request || (actor.role === 'seat' && actor.seatId !== request.seatId))
      return refuse('floor.not_requested');
    const { seatId, kind } = request;
    return accept({ type: 'floor.request_withdrawn', requestId, seatId, kind });
  },
});
