import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';

/** F6: the microphone of the seat that has the floor is open, the floor stays. */
export const unmuteFloor = command({
  type: 'floor.unmute',
  roles: ['chair', 'deputy', 'operator'],
  payload: z.strictObject({}),
  decide({ floor: { holder } }) {
    if (!holder) return refuse('floor.not_held');
    if (holder.microphoneOpen) return refuse('floor.already_open');
    return accept({ type: 'floor.unmuted', seatId: holder.seatId });
  },
});
