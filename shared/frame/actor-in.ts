import { STAFF_ROLES, type Viewer } from '../kernel/actor.ts';
import type { DepartmentId, SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';

/** Somebody as their session knows them, whichever meeting they go to. */
export interface Person {
  readonly actor: Viewer;
  /** M9: the seat to whose people they belong, for those who run what it hosts; null for the centre's. */
  readonly ofSeat: SeatId | null;
}

/** M9: whose account may belong to a seat. */
export const HOST_ROLES = STAFF_ROLES.filter((role) =>
  (['chair', 'deputy', 'operator', 'minute_taker'] as const).some((each) => each === role),
);

/** M10: the seat of a department, when the departments meet among themselves. */
export const departmentSeat = (departmentId: DepartmentId): SeatId =>
  `vu-${departmentId}`.slice(0, 40) as SeatId;

/** M9, M10: as whom somebody is in a meeting; null: the meeting is not theirs. */
export const actorIn = (
  { frame, attendance }: Pick<MeetingState, 'frame' | 'attendance'>,
  { actor, ofSeat }: Person,
): Viewer | null => {
  if (actor.role === 'seat') return attendance.has(actor.seatId) ? actor : null;
  if (ofSeat !== null) return frame.hostSeatId === ofSeat ? actor : null;
  if (frame.kind === 'cluster' && actor.role !== 'admin' && actor.role !== 'operator')
    return { role: 'observer', accountId: actor.accountId };
  if (frame.kind === 'central' && actor.role === 'department') {
    const seatId = departmentSeat(actor.departmentId);
    return attendance.has(seatId) ? { role: 'seat', seatId } : actor;
  }
  return actor;
};
