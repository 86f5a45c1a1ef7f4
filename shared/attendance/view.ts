import type { Records } from '../kernel/patch.ts';
import type { Attendance, Seat } from './events.ts';

export type SeatRecord = Seat;

export const viewAttendance = (seats: Attendance): Records =>
  new Map([...seats.values()].map((seat) => [`seat:${seat.id}`, seat] as const));
