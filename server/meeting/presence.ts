import { LEADERS, type Leader } from '../../shared/chairing/events.ts';
import type { CommandType } from '../../shared/commands.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { LiveMeeting } from './meeting.ts';

/** How long a place may be without any device before it counts as gone, ms: a reload is not a departure. */
export const GRACE_MS = 4000;
/** After a start of the server every device has to come back first, ms. */
export const GRACE_AFTER_START_MS = 15_000;

/**
 * Somebody whose coming and going the meeting writes down: a seat (T1), the chair or the deputy (C1). Of the operator
 * it only has to know when nobody is left to end what was shared (S10).
 */
type Watched = { readonly seatId: SeatId } | { readonly leader: Leader } | { readonly place: 'operator' };

const watched = (viewer: Viewer): Watched | null => {
  if (viewer.role === 'seat') return { seatId: viewer.seatId };
  if (viewer.role === 'operator') return { place: viewer.role };
  const leader = LEADERS.find((each) => each === viewer.role);
  return leader ? { leader } : null;
};

type Kind = 'seat' | 'leader' | 'operator';
const kindOf = (who: Watched): Kind => ('seatId' in who ? 'seat' : 'leader' in who ? 'leader' : 'operator');
const keyOf = (who: Watched): string => Object.values(who).join();

type Passing = Readonly<Record<Kind, CommandType | null>>;
const COMES = { seat: 'seat.join', leader: 'chairing.arrive', operator: null } as const satisfies Passing;
const GOES = {
  seat: 'seat.leave',
  leader: 'chairing.leave',
  operator: 'share.abandon',
} as const satisfies Passing;

/** Turns devices that come and go into people who come and go: it speaks to the meeting as `system`. */
export const createPresence = (meeting: LiveMeeting, newId: () => string) => {
  const devices = new Map<string, number>();
  const leaving = new Map<string, NodeJS.Timeout>();

  const submit = (types: Passing, who: Watched) => {
    const type = types[kindOf(who)];
    if (type) void meeting.submit({ actor: { role: 'system' }, id: newId(), type, payload: who });
  };
  /** What the operator shares is kept as long as a leader's is (C3). */
  const keptMs = () => meeting.state().chairing.takeoverSeconds * 1000;

  const leaveAfter = (who: Watched, ms: number) => {
    const timer = setTimeout(() => {
      leaving.delete(keyOf(who));
      submit(GOES, who);
    }, ms);
    leaving.set(keyOf(who), timer.unref());
  };

  const { attendance, chairing, stage } = meeting.state();
  for (const seat of attendance.values())
    if (seat.present) leaveAfter({ seatId: seat.id }, GRACE_AFTER_START_MS);
  for (const leader of LEADERS) if (chairing[leader].present) leaveAfter({ leader }, GRACE_AFTER_START_MS);
  if (stage.share === 'operator') leaveAfter({ place: 'operator' }, keptMs());

  return {
    arrive(viewer: Viewer) {
      const who = watched(viewer);
      if (!who) return;
      const key = keyOf(who);
      devices.set(key, (devices.get(key) ?? 0) + 1);
      clearTimeout(leaving.get(key));
      leaving.delete(key);
      // Asked even if it counts as present: a leave may be in the queue. A join too many is refused (T2).
      submit(COMES, who);
    },
    depart(viewer: Viewer) {
      const who = watched(viewer);
      if (!who) return;
      const key = keyOf(who);
      const left = (devices.get(key) ?? 1) - 1;
      devices.set(key, left);
      if (left === 0) leaveAfter(who, 'place' in who ? keptMs() : GRACE_MS);
    },
    close() {
      for (const timer of leaving.values()) clearTimeout(timer);
    },
  };
};

export type Presence = ReturnType<typeof createPresence>;
