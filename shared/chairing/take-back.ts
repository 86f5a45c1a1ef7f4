import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';

/** C2: the chair leads again. */
export const takeBack = command({
  type: 'chairing.take_back',
  roles: ['chair'],
  payload: z.strictObject({}),
  decide(state) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (state.chairing.acting === 'chair') return refuse('chairing.already_leads');
    return accept({ type: 'chairing.taken_back' });
  },
});
