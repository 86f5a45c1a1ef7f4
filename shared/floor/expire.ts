import { z } from 'zod';
import type { Deadline } from '../deadlines.ts';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import { leavingDiscussion } from '../stage/endings.ts';
import { endingFloor } from './events.ts';

/** The seats that have the floor, a request or a part in the discussion (S8). */
const holders = ({ floor: { holder, requests }, stage }: MeetingState): Set<SeatId> =>
  new Set([...(holder ? [holder] : []), ...requests, ...stage.discussion].map(({ seatId }) => seatId));

/** F14: until when a seat keeps its place; null while nothing runs. */
const keptUntil = (state: MeetingState, seatId: SeatId): number | null => {
  const seat = state.attendance.get(seatId);
  const { openedAt } = state.frame;
  if (!seat || seat.present || openedAt === null || !holders(state).has(seatId)) return null;
  return Math.max(seat.since ?? 0, openedAt) + state.floor.times.keepPlaceMinutes * 60_000;
};

/** F14: what is due by it. */
export const placesDue = (state: MeetingState): Deadline[] => {
  if (state.frame.phase !== 'open') return [];
  return [...holders(state)].flatMap((seatId) => {
    const at = keptUntil(state, seatId);
    return at === null ? [] : [{ at, type: 'floor.expire' as const, payload: { seatId } }];
  });
};

/** F14, S8: a seat that has been gone for too long loses its place, the floor, and its part in the discussion. */
export const expirePlace = command({
  type: 'floor.expire',
  roles: ['system'],
  payload: z.strictObject({ seatId: SeatId }),
  decide(state, { seatId }, { now }) {
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    const until = keptUntil(state, seatId);
    if (until === null || now < until) return refuse('floor.place_kept');
    const { floor, stage } = state;
    return accept(
      ...(floor.holder?.seatId === seatId ? endingFloor(floor, now) : []),
      ...leavingDiscussion(stage, seatId),
      { type: 'floor.place_lost', seatId },
    );
  },
});
