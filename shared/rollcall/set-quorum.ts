import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';

/** K5: the share of all seats that must be present. */
export const setQuorum = command({
  type: 'rollcall.set_quorum',
  roles: ['chair', 'deputy', 'system'],
  payload: z
    .strictObject({ numerator: z.int().min(1).max(1000), denominator: z.int().min(1).max(1000) })
    .refine(({ numerator, denominator }) => numerator <= denominator, {
      error: 'over_whole',
      path: ['numerator'],
    }),
  decide(state, { numerator, denominator }) {
    return unlessLive(state) ?? accept({ type: 'rollcall.quorum_set', numerator, denominator });
  },
});
