import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { LEADERS } from './events.ts';

const Payload = z.strictObject({ leader: z.enum(LEADERS) });

/** C1: the first device of the chair or the deputy has connected. */
export const leaderArrives = command({
  type: 'chairing.arrive',
  roles: ['system'],
  payload: Payload,
  decide({ chairing }, { leader }) {
    if (chairing[leader].present) return refuse('chairing.already_there', { leader });
    return accept({ type: `chairing.${leader}_arrived` });
  },
});

/** C1: the last of their devices has been gone for the grace period. */
export const leaderLeaves = command({
  type: 'chairing.leave',
  roles: ['system'],
  payload: Payload,
  decide({ chairing }, { leader }) {
    if (!chairing[leader].present) return refuse('chairing.already_gone', { leader });
    return accept({ type: `chairing.${leader}_left` });
  },
});
