import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { discussantOf, unlessDiscussing } from './discussion.ts';
import { stageRoles } from './fields.ts';

const payload = z.strictObject({ seatId: SeatId });

/** S7: the microphone of a seat in the discussion is closed, the picture stays. */
export const muteDiscussant = command({
  type: 'discussion.mute',
  roles: stageRoles,
  payload,
  decide(state, { seatId }) {
    const refusal = unlessDiscussing(state);
    if (refusal) return refusal;
    const discussant = discussantOf(state, seatId);
    if (!discussant) return refuse('discussion.seat_not_in');
    return discussant.microphoneOpen
      ? accept({ type: 'discussion.muted', seatId })
      : refuse('floor.already_muted');
  },
});

/** S7: and opened again. */
export const unmuteDiscussant = command({
  type: 'discussion.unmute',
  roles: stageRoles,
  payload,
  decide(state, { seatId }) {
    const refusal = unlessDiscussing(state);
    if (refusal) return refusal;
    const discussant = discussantOf(state, seatId);
    if (!discussant) return refuse('discussion.seat_not_in');
    return discussant.microphoneOpen
      ? refuse('floor.already_open')
      : accept({ type: 'discussion.unmuted', seatId });
  },
});
