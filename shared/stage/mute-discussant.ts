import { z } from 'zod';
import type { MeetingEvent } from '../events.ts';
import { command } from '../kernel/command.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import { discussantOf, unlessDiscussing } from './discussion.ts';
import { stageRoles } from './fields.ts';

const payload = z.strictObject({ seatId: SeatId });

/** Opens or closes the microphone of a seat in the discussion, unless it is so already. */
const switching =
  (open: boolean) =>
  (state: MeetingState, { seatId }: z.infer<typeof payload>): Decision<MeetingEvent> => {
    const refusal = unlessDiscussing(state);
    if (refusal) return refusal;
    const discussant = discussantOf(state, seatId);
    if (!discussant) return refuse('discussion.seat_not_in');
    if (discussant.microphoneOpen === open)
      return refuse(open ? 'floor.already_open' : 'floor.already_muted');
    return accept({ type: open ? 'discussion.unmuted' : 'discussion.muted', seatId });
  };

/** S7: the microphone of a seat in the discussion is closed, the picture stays. */
export const muteDiscussant = command({
  type: 'discussion.mute',
  roles: stageRoles,
  payload,
  decide: switching(false),
});

/** S7: and opened again. */
export const unmuteDiscussant = command({
  type: 'discussion.unmute',
  roles: stageRoles,
  payload,
  decide: switching(true),
});
