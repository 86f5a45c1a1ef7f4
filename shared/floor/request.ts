import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { line } from '../kernel/text.ts';

/** F1: a seat asks for the floor. */
export const requestFloor = command({
  type: 'floor.request',
  roles: ['seat'],
  payload: z.strictObject({ subject: line(200).optional() }),
  decide(state, { subject = '' }, { actor }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const { queue, holder } = state.floor;
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    if (holder?.seatId === seatId) return refuse('floor.already_held');
    if (queue.some((request) => request.seatId === seatId)) return refuse('floor.already_requested');
    return accept({ type: 'floor.requested', seatId, subject });
  },
});
