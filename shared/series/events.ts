import type { RegisterEvent } from '../events.ts';
import type { Phase, PreparedDepartment, PreparedSeat } from '../frame/events.ts';
import { type Evolve, withEntry } from '../kernel/evolve.ts';
import type { DepartmentId, MeetingId, SeatId } from '../kernel/ids.ts';
import type { MeetingKind } from './kinds.ts';

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
  /** Y7: missing in journals of before there were hosts. */
  readonly hostSeatId?: SeatId | null;
}

export interface SeriesSeat extends Omit<PreparedSeat, 'predecessorIds'> {
  /** Y3: the seat that came in its place; null as long as it is there itself. */
  readonly successorId: SeatId | null;
}

/** Y6: what a series is. */
export interface SeriesAbout {
  readonly name: string;
  readonly kind: MeetingKind;
  /** As the roster writes it; empty unless a cluster meets. */
  readonly cluster: string;
}

export type SeriesEvent =
  | ({ readonly type: 'series.set' } & SeriesAbout)
  | {
      readonly type: 'series.meeting_noted';
      readonly meeting: SeriesMeeting;
      readonly seats: readonly PreparedSeat[];
      readonly departments: readonly PreparedDepartment[];
    };

export interface Series {
  /** Null as long as nobody has said: then it is the whole roster, every month. */
  readonly about: SeriesAbout | null;
  readonly meetings: ReadonlyMap<MeetingId, SeriesMeeting>;
  readonly seats: ReadonlyMap<SeatId, SeriesSeat>;
  readonly departments: ReadonlyMap<DepartmentId, PreparedDepartment>;
}

export const initialSeries: Series = {
  about: null,
  meetings: new Map(),
  seats: new Map(),
  departments: new Map(),
};

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
  if (event.type === 'series.set') {
    const { type, ...about } = event;
    return { ...series, about };
  }
  if (event.type !== 'series.meeting_noted') return series;
  const { meeting, seats, departments } = event;
  const known = new Map(series.seats);
  for (const { predecessorIds, ...seat } of seats) known.set(seat.id, { ...seat, successorId: null });
  return {
    ...series,
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

/** Y7: whose turn it is to host: of these, in their order, the one after the last host; the first if there was none. */
export const nextHost = (
  { meetings }: Pick<Series, 'meetings'>,
  seatIds: readonly SeatId[],
): SeatId | null => {
  const last = [...meetings.values()]
    .filter(({ phase, hostSeatId }) => phase !== 'cancelled' && hostSeatId)
    .sort((one, other) => other.startsAt - one.startsAt)[0];
  const place = last?.hostSeatId ? seatIds.indexOf(last.hostSeatId) : -1;
  return seatIds[(place + 1) % seatIds.length] ?? null;
};
