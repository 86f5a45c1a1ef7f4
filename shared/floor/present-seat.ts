import { type Decision, refuse } from '../kernel/decision.ts';
import type { SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';

/** The refusal of a seat that is not of this meeting, or not here now (F3, F7), or nothing. */
export const unlessPresent = ({ attendance }: MeetingState, seatId: SeatId): Decision | undefined => {
  const seat = attendance.get(seatId);
  if (!seat) return refuse('seat.unknown', { seatId });
  return seat.present ? undefined : refuse('seat.not_present', { seat: seat.name });
};
