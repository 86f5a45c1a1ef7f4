import type { SeatId } from '../../shared/kernel/ids.ts';
import type { LiveMeeting } from './meeting.ts';

/** How long a seat may be without any device before it counts as gone, ms: a reload is not a departure. */
export const GRACE_MS = 4000;
/** After a start of the server every device has to come back first, ms. */
export const GRACE_AFTER_START_MS = 15_000;

/** Turns devices that come and go into seats that come and go (T1): it speaks to the meeting as `system`. */
export const createPresence = (meeting: LiveMeeting, newId: () => string) => {
  const devices = new Map<SeatId, number>();
  const leaving = new Map<SeatId, NodeJS.Timeout>();

  const submit = (type: 'seat.join' | 'seat.leave', seatId: SeatId) =>
    meeting.submit({ actor: { role: 'system' }, id: newId(), type, payload: { seatId } });

  const leaveAfter = (seatId: SeatId, ms: number) => {
    const timer = setTimeout(() => {
      leaving.delete(seatId);
      void submit('seat.leave', seatId);
    }, ms);
    leaving.set(seatId, timer.unref());
  };

  for (const seat of meeting.state().attendance.values())
    if (seat.present) leaveAfter(seat.id, GRACE_AFTER_START_MS);

  return {
    arrive(seatId: SeatId) {
      devices.set(seatId, (devices.get(seatId) ?? 0) + 1);
      clearTimeout(leaving.get(seatId));
      leaving.delete(seatId);
      // Asked even if the seat counts as present: a leave may be in the queue. A join too many is refused (T2).
      void submit('seat.join', seatId);
    },
    depart(seatId: SeatId) {
      const left = (devices.get(seatId) ?? 1) - 1;
      devices.set(seatId, left);
      if (left === 0) leaveAfter(seatId, GRACE_MS);
    },
    close() {
      for (const timer of leaving.values()) clearTimeout(timer);
    },
  };
};

export type Presence = ReturnType<typeof createPresence>;
