import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ResolutionId } from '../kernel/ids.ts';
import { isConfirmed } from './events.ts';
import { resolutionConfirmers } from './fields.ts';
import { standing, unlessNewest } from './standing.ts';

/** N8: the chair says that this text is what was concluded. */
export const confirmResolution = command({
  type: 'resolution.confirm',
  roles: resolutionConfirmers,
  payload: z.strictObject({ resolutionId: ResolutionId, revision: z.int().min(1) }),
  decide(state, { resolutionId, revision }) {
    const resolution = standing(state, resolutionId);
    if ('accepted' in resolution) return resolution;
    const refusal = unlessInSession(state) ?? unlessNewest(resolution, revision);
    if (refusal) return refusal;
    const { number } = resolution;
    return isConfirmed(resolution)
      ? refuse('resolution.already_confirmed', { number })
      : accept({ type: 'resolution.confirmed', resolutionId, number, revision });
  },
});
