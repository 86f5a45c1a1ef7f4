import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { endingFloor } from './events.ts';

/** F5: the speech ends. */
export const endFloor = command({
  type: 'floor.end',
  roles: ['chair', 'deputy', 'operator', 'seat'],
  payload: z.strictObject({}),
  decide(state, _payload, { actor, now }) {
    const { holder } = state.floor;
    if (!holder || (actor.role === 'seat' && actor.seatId !== holder.seatId)) return refuse('floor.not_held');
    return accept(...endingFloor(state.floor, now));
  },
});
