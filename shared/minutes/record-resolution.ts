import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import type { ResolutionId } from '../kernel/ids.ts';
import { linked, resolutionFields, resolutionWriters } from './fields.ts';

/** N1: what the chair concluded is written down, under the current item. */
export const recordResolution = command({
  type: 'resolution.record',
  roles: resolutionWriters,
  payload: z.strictObject(resolutionFields),
  decide(state, written, { newId }) {
    return (
      unlessInSession(state) ??
      accept({
        type: 'resolution.recorded',
        resolutionId: newId() as ResolutionId,
        number: state.resolutions.size + 1,
        itemId: state.agenda.currentId,
        ...linked(state, written),
      })
    );
  },
});
