import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';

/** C5: after how long the deputy takes over without anybody's doing. */
export const setTakeover = command({
  type: 'chairing.set_takeover',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ seconds: z.int().min(5).max(600) }),
  decide(state, { seconds }) {
    return unlessLive(state) ?? accept({ type: 'chairing.takeover_set', seconds });
  },
});
