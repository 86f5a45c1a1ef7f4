import { seatName } from '../attendance/seat-name.ts';
import type { PreparedDepartment, PreparedSeat } from '../frame/events.ts';
import type { DepartmentId, SeatId } from '../kernel/ids.ts';
import { holderOf, type Series } from './events.ts';

/** Somebody of a meeting or a series who can be given something to do. */
export type Unit = { readonly seatId: SeatId } | { readonly departmentId: DepartmentId };

export interface Party {
  /** As it was called when it was given something to do. */
  readonly name: string;
  /** N6, Y8: null for a unit that is not of the meeting or series. */
  readonly unit: Unit | null;
}

/** The department or seat of that name; null if there is none, or if several are called so. */
export const unitNamed = (
  name: string,
  departments: Iterable<PreparedDepartment>,
  seats: Iterable<Pick<PreparedSeat, 'id' | 'kind' | 'name'>>,
): Unit | null => {
  const units: Unit[] = [
    ...[...departments]
      .filter((department) => department.name === name)
      .map(({ id }) => ({ departmentId: id })),
    ...[...seats]
      .filter((seat) => seat.name === name || seatName(seat) === name)
      .map(({ id }) => ({ seatId: id })),
  ];
  return units.length === 1 ? (units[0] ?? null) : null;
};

/** Y8: a unit by its name, linked to the one of today. */
export const partyNamed = ({ departments, seats }: Series, name: string): Party => {
  const here = [...seats.values()].filter(({ successorId }) => successorId === null);
  return { name, unit: unitNamed(name, departments.values(), here) };
};

/** Y3: the unit that stands for this one today. */
export const unitToday = (series: Series, unit: Unit | null): Unit | null =>
  unit && 'seatId' in unit ? { seatId: holderOf(series, unit.seatId) } : unit;

export const isSameUnit = (one: Unit | null, other: Unit | null): boolean => {
  if (!one || !other) return false;
  return 'seatId' in one
    ? 'seatId' in other && one.seatId === other.seatId
    : 'departmentId' in other && one.departmentId === other.departmentId;
};
