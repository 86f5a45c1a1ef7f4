import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { ResolutionId } from '../kernel/ids.ts';
import { linked, resolutionFields, resolutionWriters } from './fields.ts';
import { standing, unlessNewest } from './standing.ts';

/** N2: a resolution is reworded by someone who has seen its newest text. */
export const amendResolution = command({
  type: 'resolution.amend',
  roles: resolutionWriters,
  payload: z.strictObject({ resolutionId: ResolutionId, revision: z.int().min(1), ...resolutionFields }),
  decide(state, { resolutionId, revision, ...written }) {
    const resolution = standing(state, resolutionId);
    if ('accepted' in resolution) return resolution;
    const { number } = resolution;
    return (
      unlessLive(state) ??
      unlessNewest(resolution, revision) ??
      accept({
        type: 'resolution.amended',
        resolutionId,
        number,
        revision: revision + 1,
        ...linked(state, written),
      })
    );
  },
});
