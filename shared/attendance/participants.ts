import type { Viewer } from '../kernel/actor.ts';
import { isCentre } from '../kernel/actor.ts';
import { type Evolve, withChanged } from '../kernel/evolve.ts';
import type { SeatId } from '../kernel/ids.ts';
import type { Records } from '../kernel/patch.ts';

/** Some of the people in a seat's room. They are named by what they are. */
export interface People {
  readonly position: string;
  /** What stands on the name plate; empty: none. */
  readonly plate: string;
  readonly count: number;
}

export type ParticipantEvent =
  | { readonly type: 'attendance.confirmed'; readonly seatId: SeatId; readonly people: readonly People[] }
  | { readonly type: 'attendance.excused'; readonly seatId: SeatId; readonly reason: string }
  | { readonly type: 'attendance.excuse_taken_back'; readonly seatId: SeatId };

/** A time for which a seat was here; it goes on while `to` is null. */
export interface Stay {
  readonly from: number;
  readonly to: number | null;
}

export interface Participant {
  readonly seatId: SeatId;
  /** Place in the roster, from 1. */
  readonly order: number;
  readonly stays: readonly Stay[];
  readonly people: readonly People[];
  /** When the people were last confirmed, ms; null: not yet. */
  readonly confirmedAt: number | null;
  readonly excuse: string | null;
}

export type Participants = ReadonlyMap<SeatId, Participant>;

export const initialParticipants: Participants = new Map();

const withoutEnd = (stays: readonly Stay[], to: number): readonly Stay[] =>
  stays.map((stay) => (stay.to === null ? { ...stay, to } : stay));

export const evolveParticipants: Evolve<Participants> = (participants, event, { at }) => {
  switch (event.type) {
    case 'meeting.prepared':
      return new Map(
        event.seats.map(({ id }, index) => [
          id,
          { seatId: id, order: index + 1, stays: [], people: [], confirmedAt: null, excuse: null },
        ]),
      );
    case 'seat.joined':
      return withChanged(participants, event.seatId, (each) => ({
        ...each,
        stays: [...each.stays, { from: at, to: null }],
      }));
    case 'seat.left':
      return withChanged(participants, event.seatId, (each) => ({
        ...each,
        stays: withoutEnd(each.stays, at),
      }));
    case 'attendance.confirmed':
      return withChanged(participants, event.seatId, (each) => ({
        ...each,
        people: event.people,
        confirmedAt: at,
        excuse: null,
      }));
    case 'attendance.excused':
      return withChanged(participants, event.seatId, (each) => ({ ...each, excuse: event.reason }));
    case 'attendance.excuse_taken_back':
      return withChanged(participants, event.seatId, (each) => ({ ...each, excuse: null }));
    default:
      return participants;
  }
};

export type ParticipantRecord = Participant;

/** T7: for the centre all, for a seat its own. */
export const viewParticipants = (participants: Participants, viewer: Viewer): Records => {
  const seen = [...participants.values()].filter(
    ({ seatId }) => isCentre(viewer) || (viewer.role === 'seat' && viewer.seatId === seatId),
  );
  return new Map(seen.map((each) => [`participant:${each.seatId}`, each] as const));
};
