import { LEADERS, type Leader } from '../../shared/chairing/events.ts';
import type { CommandType } from '../../shared/commands.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { LiveMeeting } from './meeting.ts';

/** How long a place may be without any device before it counts as gone, ms: a reload is not a departure. */
export const GRACE_MS = 4000;
/** After a start of the server every device has to come back first, ms. */
export const GRACE_AFTER_START_MS = 15_000;

/** Somebody whose coming and going the meeting writes down: a seat (T1), the chair or the deputy (C1). */
type Watched = { readonly seatId: SeatId } | { readonly leader: Leader };

const watched = (viewer: Viewer): Watched | null => {
  if (viewer.role === 'seat') return { seatId: viewer.seatId };
  const leader = LEADERS.find((each) => each === viewer.role);
  return leader ? { leader } : null;
};

const keyOf = (who: Watched): string => ('seatId' in who ? `seat:${who.seatId}` : who.leader);

const COMES = { seat: 'seat.join', leader: 'chairing.arrive' } as const satisfies Record<string, CommandType>;
const GOES = { seat: 'seat.leave', leader: 'chairing.leave' } as const satisfies Record<string, CommandType>;

/** Turns devices that come and go into people who come and go: it speaks to the meeting as `system`. */
export const createPresence = (meeting: LiveMeeting, newId: () => string) => {
  const devices = new Map<string, number>();
  const leaving = new Map<string, NodeJS.Timeout>();

  const submit = (types: typeof COMES | typeof GOES, who: Watched) =>
    meeting.submit({
      actor: { role: 'system' },
      id: newId(),
      type: 'seatId' in who ? types.seat : types.leader,
      payload: who,
    });

  const leaveAfter = (who: Watched, ms: number) => {
    const timer = setTimeout(() => {
      leaving.delete(keyOf(who));
      void submit(GOES, who);
    }, ms);
    leaving.set(keyOf(who), timer.unref());
  };

  const { attendance, chairing } = meeting.state();
  for (const seat of attendance.values())
    if (seat.present) leaveAfter({ seatId: seat.id }, GRACE_AFTER_START_MS);
  for (const leader of LEADERS) if (chairing[leader].present) leaveAfter({ leader }, GRACE_AFTER_START_MS);

  return {
    arrive(viewer: Viewer) {
      const who = watched(viewer);
      if (!who) return;
      const key = keyOf(who);
      devices.set(key, (devices.get(key) ?? 0) + 1);
      clearTimeout(leaving.get(key));
      leaving.delete(key);
      // Asked even if it counts as present: a leave may be in the queue. A join too many is refused (T2).
      void submit(COMES, who);
    },
    depart(viewer: Viewer) {
      const who = watched(viewer);
      if (!who) return;
      const key = keyOf(who);
      const left = (devices.get(key) ?? 1) - 1;
      devices.set(key, left);
      if (left === 0) leaveAfter(who, GRACE_MS);
    },
    close() {
      for (const timer of leaving.values()) clearTimeout(timer);
    },
  };
};

export type Presence = ReturnType<typeof createPresence>;
