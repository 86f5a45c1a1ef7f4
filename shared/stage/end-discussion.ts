import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { unlessDiscussing } from './discussion.ts';
import { endingDiscussion } from './endings.ts';
import { stageRoles } from './fields.ts';

/** S7: the discussion is over; every microphone of it is closed. */
export const endDiscussion = command({
  type: 'discussion.end',
  roles: stageRoles,
  payload: z.strictObject({}),
  decide: (state) => unlessDiscussing(state) ?? accept(...endingDiscussion(state.stage)),
});
