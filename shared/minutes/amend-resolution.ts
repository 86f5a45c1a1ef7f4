import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ResolutionId } from '../kernel/ids.ts';
import { resolutionFields, resolutionWriters } from './fields.ts';

/** N2: a resolution is reworded by someone who has seen its newest text. */
export const amendResolution = command({
  type: 'resolution.amend',
  roles: resolutionWriters,
  payload: z.strictObject({ resolutionId: ResolutionId, revision: z.int().min(1), ...resolutionFields }),
  decide(state, { resolutionId, revision, ...text }) {
    const resolution = state.resolutions.get(resolutionId);
    if (!resolution) return refuse('resolution.unknown', { resolutionId });
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (resolution.revision !== revision)
      return refuse('resolution.newer_text', { number: resolution.number, revision: resolution.revision });
    return accept({
      type: 'resolution.amended',
      resolutionId,
      number: resolution.number,
      revision: revision + 1,
      ...text,
    });
  },
});
