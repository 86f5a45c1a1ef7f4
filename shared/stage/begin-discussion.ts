import { z } from 'zod';
import { endingFloor } from '../floor/events.ts';
import { unlessPresent } from '../floor/present-seat.ts';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { MOST_DISCUSSANTS } from './discussion.ts';
import { stageRoles } from './fields.ts';

/** S6: two to four seats side by side, each with its microphone open. */
export const beginDiscussion = command({
  type: 'discussion.begin',
  roles: stageRoles,
  payload: z.strictObject({
    seatIds: z
      .array(SeatId)
      .min(2)
      .max(MOST_DISCUSSANTS)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'twice' }),
  }),
  decide(state, { seatIds }, { now }) {
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    if (state.stage.discussion.length > 0) return refuse('discussion.already_on');
    const [absent] = seatIds.flatMap((seatId) => unlessPresent(state, seatId) ?? []);
    return absent ?? accept(...endingFloor(state.floor, now), { type: 'discussion.begun', seatIds });
  },
});
