import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { stageRoles } from './fields.ts';

/** S11: every microphone that is not on the stage is closed. */
export const hush = command({
  type: 'stage.hush',
  roles: stageRoles,
  payload: z.strictObject({}),
  decide(state) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    return state.stage.hushed ? refuse('stage.already_hushed') : accept({ type: 'stage.hushed' });
  },
});

/** S11: taken back. */
export const unhush = command({
  type: 'stage.unhush',
  roles: stageRoles,
  payload: z.strictObject({}),
  decide: ({ stage }) => (stage.hushed ? accept({ type: 'stage.unhushed' }) : refuse('stage.not_hushed')),
});
