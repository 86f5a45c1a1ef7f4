import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { QUEUE_RULES } from './queue.ts';

/** F11: by what the queue is ordered; an empty list: by the order of asking alone. An order made by hand is given up. */
export const setFloorPolicy = command({
  type: 'floor.set_policy',
  roles: ['chair', 'deputy', 'operator'],
  payload: z.strictObject({
    rules: z
      .array(z.enum(QUEUE_RULES))
      .max(QUEUE_RULES.length)
      .refine((rules) => new Set(rules).size === rules.length, { error: 'twice' }),
  }),
  decide(state, { rules }) {
    return unlessLive(state) ?? accept({ type: 'floor.policy_set', rules });
  },
});
