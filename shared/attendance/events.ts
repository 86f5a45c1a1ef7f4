import type { PreparedSeat } from '../frame/events.ts';
import { type Evolve, withChanged } from '../kernel/evolve.ts';
import type { SeatId } from '../kernel/ids.ts';

export type AttendanceEvent =
  | { readonly type: 'seat.joined'; readonly seatId: SeatId }
  | { readonly type: 'seat.left'; readonly seatId: SeatId };

export interface Seat extends PreparedSeat {
  /** Place in the roster, from 1. */
  readonly order: number;
  readonly present: boolean;
  /** When it last came or went, ms; null if it was never here. */
  readonly since: number | null;
}

export type Attendance = ReadonlyMap<SeatId, Seat>;

export const initialAttendance: Attendance = new Map();

export const evolveAttendance: Evolve<Attendance> = (seats, event, { at }) => {
  switch (event.type) {
    case 'meeting.prepared':
      return new Map(
        event.seats.map((seat, index) => [
          seat.id,
          { ...seat, order: index + 1, present: false, since: null },
        ]),
      );
    case 'seat.joined':
      return withChanged(seats, event.seatId, (seat) => ({ ...seat, present: true, since: at }));
    case 'seat.left':
      return withChanged(seats, event.seatId, (seat) => ({ ...seat, present: false, since: at }));
    default:
      return seats;
  }
};
