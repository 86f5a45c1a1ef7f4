import { z } from 'zod';
import { isShown } from '../agenda/tree.ts';
import { unlessInSession, unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { ItemId, type RequestId, type SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import type { MeetingState } from '../meeting.ts';
import { REQUEST_KINDS, type RequestKind } from './request-kinds.ts';

interface Asked {
  readonly seatId: SeatId;
  readonly kind: RequestKind;
  readonly itemId: ItemId | null;
}

/** F1: once for each item, once for none, and one point of order besides. */
const unlessNew = ({ floor }: MeetingState, { seatId, kind, itemId }: Asked): Decision | undefined => {
  const urgent = kind === 'point_of_order';
  const again = floor.requests.some(
    (request) =>
      request.seatId === seatId &&
      (request.kind === 'point_of_order') === urgent &&
      (urgent || request.itemId === itemId),
  );
  return again ? refuse('floor.already_requested') : undefined;
};

/** F1: a seat asks for the floor. */
export const requestFloor = command({
  type: 'floor.request',
  roles: ['seat'],
  payload: z.strictObject({
    kind: z.enum(REQUEST_KINDS).optional(),
    itemId: ItemId.nullable().optional(),
    subject: line(200).optional(),
    minutes: z.int().min(1).max(60).nullable().optional(),
  }),
  decide(state, { kind = 'speech', itemId = null, subject = '', minutes = null }, { actor, newId }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const refusal = kind === 'point_of_order' ? unlessInSession(state) : unlessLive(state);
    if (refusal) return refusal;
    // An item that seats do not see is, to a seat, not there.
    const known = itemId === null || (state.agenda.items.has(itemId) && isShown(state.agenda, itemId));
    if (!known) return refuse('agenda.item_unknown', { itemId: itemId ?? '' });
    if (state.floor.holder?.seatId === seatId) return refuse('floor.already_held');
    const again = unlessNew(state, { seatId, kind, itemId });
    if (again) return again;
    const requestId = newId() as RequestId;
    return accept({ type: 'floor.requested', requestId, seatId, kind, itemId, subject, minutes });
  },
});
