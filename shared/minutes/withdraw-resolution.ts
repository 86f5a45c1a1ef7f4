import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ResolutionId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { resolutionConfirmers, resolutionWriters } from './fields.ts';
import { standing } from './standing.ts';

/** N9: a resolution that was recorded is taken back, for all to see why. */
export const withdrawResolution = command({
  type: 'resolution.withdraw',
  roles: resolutionWriters,
  payload: z.strictObject({ resolutionId: ResolutionId, reason: line(300) }),
  decide(state, { resolutionId, reason }, { actor }) {
    const resolution = standing(state, resolutionId);
    if ('accepted' in resolution) return resolution;
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const { number, confirmedRevision } = resolution;
    return confirmedRevision !== null && !resolutionConfirmers.includes(actor.role)
      ? refuse('resolution.confirmed', { number })
      : accept({ type: 'resolution.withdrawn', resolutionId, number, reason });
  },
});
