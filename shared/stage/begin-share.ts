import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { placeOf } from '../places.ts';

/** S9: the screen of one's place is shared, with its sound. */
export const beginShare = command({
  type: 'share.begin',
  roles: ['chair', 'deputy', 'operator', 'seat'],
  payload: z.strictObject({}),
  decide(state, _payload, { actor }) {
    const place = actor.role === 'system' ? null : placeOf(actor);
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (!place || (actor.role === 'seat' && state.floor.holder?.seatId !== actor.seatId))
      return refuse('share.no_floor');
    const { share } = state.stage;
    if (share === null) return accept({ type: 'share.begun', place });
    return refuse(share === place ? 'share.already_shared' : 'share.other_shares');
  },
});
