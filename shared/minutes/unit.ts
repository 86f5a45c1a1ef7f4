import { seatName } from '../attendance/seat-name.ts';
import type { DepartmentId, SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';

/** Somebody of the meeting who can be given something to do. */
export type Unit = { readonly seatId: SeatId } | { readonly departmentId: DepartmentId };

export interface Party {
  readonly name: string;
  /** N6: null for a unit that is not of the meeting. */
  readonly unit: Unit | null;
}

/** N6: the seat or department of that name; null if there is none, or if several are called so. */
export const unitOf = ({ attendance, frame }: MeetingState, name: string): Unit | null => {
  const units: Unit[] = [
    ...[...frame.departments.values()]
      .filter((department) => department.name === name)
      .map(({ id }) => ({ departmentId: id })),
    ...[...attendance.values()]
      .filter((seat) => seat.name === name || seatName(seat) === name)
      .map(({ id }) => ({ seatId: id })),
  ];
  return units.length === 1 ? (units[0] ?? null) : null;
};
