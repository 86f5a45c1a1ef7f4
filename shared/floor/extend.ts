import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';

/** F16: the speech that is on gets more time. */
export const extendFloor = command({
  type: 'floor.extend',
  roles: ['chair', 'deputy', 'operator'],
  payload: z.strictObject({ minutes: z.int().min(1).max(30) }),
  decide({ floor: { holder } }, { minutes }) {
    if (!holder) return refuse('floor.not_held');
    return accept({ type: 'floor.extended', seatId: holder.seatId, minutes });
  },
});
