import { seatName } from '../attendance/seat-name.ts';
import type { DepartmentId, SeatId } from '../kernel/ids.ts';
import { holderOf, type Series } from './events.ts';

/** Somebody of the series who can be given something to do. */
export type Unit = { readonly seatId: SeatId } | { readonly departmentId: DepartmentId };

export interface Party {
  /** As it was called when it was given something to do. */
  readonly name: string;
  /** Y6: null for a unit that is not of the series. */
  readonly unit: Unit | null;
}

/** Y6: the department or seat of that name that is there today; null if there is none, or several. */
const unitNamed = ({ departments, seats }: Series, name: string): Unit | null => {
  const units: Unit[] = [
    ...[...departments.values()]
      .filter((department) => department.name === name)
      .map(({ id }) => ({ departmentId: id })),
    ...[...seats.values()]
      .filter((seat) => seat.successorId === null && (seat.name === name || seatName(seat) === name))
      .map(({ id }) => ({ seatId: id })),
  ];
  return units.length === 1 ? (units[0] ?? null) : null;
};

export const partyNamed = (series: Series, name: string): Party => ({ name, unit: unitNamed(series, name) });

/** Y3: the unit that stands for this one today. */
export const unitToday = (series: Series, unit: Unit | null): Unit | null =>
  unit && 'seatId' in unit ? { seatId: holderOf(series, unit.seatId) } : unit;

export const isSameUnit = (one: Unit | null, other: Unit | null): boolean => {
  if (!one || !other) return false;
  return 'seatId' in one
    ? 'seatId' in other && one.seatId === other.seatId
    : 'departmentId' in other && one.departmentId === other.departmentId;
};
