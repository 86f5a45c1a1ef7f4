import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { RequestId, SeatId } from '../kernel/ids.ts';
import { endingDiscussion } from '../stage/endings.ts';
import { endingFloor, type Floor } from './events.ts';
import { unlessPresent } from './present-seat.ts';
import { effectiveQueue } from './queue.ts';
import { limitOf } from './times.ts';

const spokenHere = ({ speeches }: Floor, seatId: SeatId): number =>
  speeches.reduce((sum, speech) => sum + (speech.seatId === seatId ? speech.ms : 0), 0);

/**
 * F3, F4: "Mời phát biểu". `instead` names the seat that loses the floor by it, as the person who pressed saw it.
 * Without `requestId` it answers the seat's first request, if there is one.
 */
export const grantFloor = command({
  type: 'floor.grant',
  roles: ['chair', 'deputy', 'operator'],
  payload: z.strictObject({
    seatId: SeatId,
    requestId: RequestId.optional(),
    instead: SeatId.optional(),
  }),
  decide(state, { seatId, requestId, instead }, { now }) {
    const { floor } = state;
    const { holder } = floor;
    const refusal = unlessInSession(state) ?? unlessPresent(state, seatId);
    if (refusal) return refusal;
    if (holder?.seatId === seatId) return refuse('floor.already_granted');
    if (holder && holder.seatId !== instead)
      return refuse('floor.held', { seat: state.attendance.get(holder.seatId)?.name ?? holder.seatId });
    const request = effectiveQueue(floor).find(
      (each) => each.seatId === seatId && (requestId === undefined || each.id === requestId),
    );
    // The line was taken off the list while the chair pressed its button.
    if (requestId !== undefined && !request) return refuse('floor.not_requested');
    const { kind = 'speech', itemId = floor.currentItem, subject = '', minutes = null } = request ?? {};
    const limitMs = limitOf(floor.times, { kind, wanted: minutes, spokenMs: spokenHere(floor, seatId) });
    return accept(...endingFloor(floor, now), ...endingDiscussion(state.stage), {
      type: 'floor.granted',
      seatId,
      requestId: request?.id ?? null,
      kind,
      itemId,
      subject,
      limitMs,
    });
  },
});
