import type { RegisterEvent } from '../events.ts';
import type { Phase, PreparedDepartment, PreparedSeat } from '../frame/events.ts';
import { type Evolve, withEntry } from '../kernel/evolve.ts';
import type { DepartmentId, MeetingId, SeatId } from '../kernel/ids.ts';

/** A meeting of the series, as far as what outlives it needs to know. */
export interface SeriesMeeting {
  readonly id: MeetingId;
  /** Stands before the codes of what was submitted to it. */
  readonly code: string;
  readonly title: string;
  readonly startsAt: number;
  readonly phase: Exclude<Phase, 'unprepared'>;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
}

export interface SeriesSeat extends Omit<PreparedSeat, 'predecessorIds'> {
  /** Y3: the seat that came in its place; null as long as it is there itself. */
  readonly successorId: SeatId | null;
}

export type SeriesEvent = {
  readonly type: 'series.meeting_noted';
  readonly meeting: SeriesMeeting;
  readonly seats: readonly PreparedSeat[];
  readonly departments: readonly PreparedDepartment[];
};

export interface Series {
  readonly meetings: ReadonlyMap<MeetingId, SeriesMeeting>;
  readonly seats: ReadonlyMap<SeatId, SeriesSeat>;
  readonly departments: ReadonlyMap<DepartmentId, PreparedDepartment>;
}

export const initialSeries: Series = { meetings: new Map(), seats: new Map(), departments: new Map() };

/** Y3: who came in whose place, as the prepared seats say it. */
const withSuccessors = (
  seats: ReadonlyMap<SeatId, SeriesSeat>,
  prepared: readonly PreparedSeat[],
): ReadonlyMap<SeatId, SeriesSeat> => {
  const successorOf = new Map(
    prepared.flatMap(({ id, predecessorIds = [] }) =>
      predecessorIds.filter((each) => each !== id).map((each) => [each, id] as const),
    ),
  );
  return new Map(
    [...seats].map(([id, seat]) => [id, { ...seat, successorId: successorOf.get(id) ?? seat.successorId }]),
  );
};

export const evolveSeries: Evolve<Series, RegisterEvent> = (series, event) => {
  if (event.type !== 'series.meeting_noted') return series;
  const { meeting, seats, departments } = event;
  const known = new Map(series.seats);
  for (const { predecessorIds, ...seat } of seats) known.set(seat.id, { ...seat, successorId: null });
  return {
    meetings: withEntry(series.meetings, meeting.id, meeting),
    seats: withSuccessors(known, seats),
    departments: new Map([...series.departments, ...departments.map((each) => [each.id, each] as const)]),
  };
};

/** Y4: the meeting that what comes now belongs to: the first that is not over, else the newest; undefined if there is none. */
export const meetingNow = ({ meetings }: Series): SeriesMeeting | undefined => {
  const inOrder = [...meetings.values()].sort((a, b) => a.startsAt - b.startsAt);
  return (
    inOrder.find(({ phase }) => phase === 'open') ??
    inOrder.find(({ phase }) => phase === 'prepared') ??
    inOrder.findLast(({ phase }) => phase !== 'cancelled') ??
    inOrder.at(-1)
  );
};

/** Y3: the seat that stands for this one today. */
export const holderOf = ({ seats }: Pick<Series, 'seats'>, seatId: SeatId): SeatId => {
  const seen = new Set<SeatId>();
  let at = seatId;
  for (;;) {
    const next = seats.get(at)?.successorId ?? null;
    if (next === null || seen.has(next)) return at;
    seen.add(at);
    at = next;
  }
};
