import type { SeatRecord } from '../../../shared/attendance/view.ts';

export interface Attendance {
  readonly present: number;
  readonly all: number;
}

export const countOf = (seats: readonly SeatRecord[]): Attendance => ({
  present: seats.filter(({ present }) => present).length,
  all: seats.length,
});

export interface Region {
  readonly name: string;
  readonly seats: readonly SeatRecord[];
}

/** Seats by region, both in roster order; a seat without a region stands under its kind. */
export const byRegion = (seats: readonly SeatRecord[]): Region[] => {
  const regions = new Map<string, SeatRecord[]>();
  for (const seat of seats) {
    const name = seat.region || seat.kind;
    regions.set(name, [...(regions.get(name) ?? []), seat]);
  }
  return [...regions].map(([name, members]) => ({ name, seats: members }));
};
