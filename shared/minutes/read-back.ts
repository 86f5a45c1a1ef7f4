import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ResolutionId } from '../kernel/ids.ts';
import { resolutionWriters } from './fields.ts';
import { standing } from './standing.ts';

/** N7: a resolution is brought to every screen, so that all hear and read the same. */
export const readBack = command({
  type: 'resolution.read_back',
  roles: resolutionWriters,
  payload: z.strictObject({ resolutionId: ResolutionId }),
  decide(state, { resolutionId }) {
    const resolution = standing(state, resolutionId);
    if ('accepted' in resolution) return resolution;
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    const { number } = resolution;
    return state.reading?.resolutionId === resolutionId
      ? refuse('resolution.already_read_back', { number })
      : accept({ type: 'resolution.read_back', resolutionId, number });
  },
});

/** N7: the screens are free again. */
export const endReading = command({
  type: 'resolution.end_reading',
  roles: resolutionWriters,
  payload: z.strictObject({}),
  decide({ reading, resolutions }) {
    const resolution = reading && resolutions.get(reading.resolutionId);
    if (!resolution) return refuse('resolution.not_read_back');
    return accept({
      type: 'resolution.reading_ended',
      resolutionId: resolution.id,
      number: resolution.number,
    });
  },
});
