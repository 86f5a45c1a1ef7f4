import type { MeetingEvent } from '../events.ts';
import type { Role } from '../kernel/actor.ts';
import type { Evolve } from '../kernel/evolve.ts';
import type { SeatId } from '../kernel/ids.ts';

/** What the log writes down (N4). */
export type LoggedType = Exclude<
  MeetingEvent['type'],
  | 'meeting.prepared'
  | 'poll.ballot_cast'
  | 'poll.prepared'
  | 'poll.edited'
  | 'poll.moved'
  | 'poll.discarded'
  | 'poll.template_saved'
  | 'poll.template_removed'
  | 'poll.weights_set'
  | 'poll.problem_reported'
  | 'poll.ending'
  | 'poll.key_published'
  | 'poll.token_taken'
  | 'poll.box_shut'
  | 'poll.ballots_counted'
  | 'poll.texts_grouped'
  | 'agenda.item_added'
  | 'agenda.item_edited'
  | 'agenda.item_moved'
  | 'agenda.item_removed'
  | 'figure.stated'
>;

/** One line of the log. The sentence is made in the reader's language from type, seat and params. */
export interface LogLine {
  /** From 1, without gaps. */
  readonly number: number;
  readonly at: number;
  readonly type: LoggedType;
  readonly by: Role;
  readonly seatId: SeatId | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Log = readonly LogLine[];

export const initialLog: Log = [];

type Written = Pick<LogLine, 'seatId' | 'params'>;
type LoggedEvent = Extract<MeetingEvent, { type: LoggedType }>;

const written = (params: LogLine['params'], seatId: SeatId | null = null): Written => ({ params, seatId });

const isLogged = (event: MeetingEvent): event is LoggedEvent => {
  switch (event.type) {
    case 'meeting.prepared':
    case 'poll.ballot_cast':
    case 'poll.prepared':
    case 'poll.edited':
    case 'poll.moved':
    case 'poll.discarded':
    case 'poll.template_saved':
    case 'poll.template_removed':
    case 'poll.weights_set':
    case 'poll.problem_reported':
    case 'poll.ending':
    case 'poll.key_published':
    case 'poll.token_taken':
    case 'poll.box_shut':
    case 'poll.ballots_counted':
    case 'poll.texts_grouped':
    case 'agenda.item_added':
    case 'agenda.item_edited':
    case 'agenda.item_moved':
    case 'agenda.item_removed':
    case 'figure.stated':
      return false;
    default:
      return true;
  }
};

const write = (event: LoggedEvent): Written => {
  switch (event.type) {
    case 'meeting.opened':
    case 'meeting.closed':
      return written({});
    case 'meeting.sealed':
      return written({ seq: event.seq, hash: event.hash });
    case 'seat.joined':
    case 'seat.left':
    case 'floor.request_withdrawn':
    case 'floor.granted':
    case 'floor.ended':
    case 'floor.muted':
    case 'floor.unmuted':
      return written({}, event.seatId);
    case 'floor.requested':
      return written({ subject: event.subject }, event.seatId);
    case 'stage.shown':
      return written({}, event.source.kind === 'seat' ? event.source.seatId : null);
    case 'agenda.item_started':
      return written({ title: event.title });
    case 'poll.opened':
      return written({ question: event.question, entitled: event.electorate.length });
    case 'poll.closed':
      return written({
        question: event.question,
        cast: event.result.cast.seats,
        entitled: event.result.entitled.seats,
      });
    case 'poll.paused':
    case 'poll.resumed':
    case 'poll.acclaimed':
      return written({ question: event.question });
    case 'poll.published':
      return written({ vi: event.sentence.vi, en: event.sentence.en });
    case 'poll.tie_decided':
      return written({ question: event.question, count: event.passed.length });
    case 'poll.ballot_entered':
      return written({ means: event.means, reason: event.reason }, event.seatId);
    case 'proposal.submitted':
      return written({ code: event.code, title: event.title }, event.seatId);
    case 'proposal.received':
    case 'proposal.answered':
      return written({ code: event.code }, event.seatId);
    case 'resolution.recorded':
    case 'resolution.amended':
      return written({
        number: event.number,
        text: event.text,
        owner: event.owner,
        deadline: event.deadline ?? '',
      });
  }
};

/** N4: the log follows from the events alone. */
export const evolveLog: Evolve<Log> = (log, event, { at, by }) =>
  isLogged(event)
    ? [...log, { number: log.length + 1, at, type: event.type, by: by.role, ...write(event) }]
    : log;
