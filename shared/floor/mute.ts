import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';

/** F6: the microphone of the seat that has the floor is closed, the floor stays. */
export const muteFloor = command({
  type: 'floor.mute',
  roles: ['chair', 'deputy', 'operator'],
  payload: z.strictObject({}),
  decide({ floor: { holder } }) {
    if (!holder) return refuse('floor.not_held');
    if (!holder.microphoneOpen) return refuse('floor.already_muted');
    return accept({ type: 'floor.muted', seatId: holder.seatId });
  },
});
