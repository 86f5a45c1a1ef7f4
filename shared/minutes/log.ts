import type { MeetingEvent } from '../events.ts';
import type { Role } from '../kernel/actor.ts';
import type { Evolve } from '../kernel/evolve.ts';
import type { SeatId } from '../kernel/ids.ts';
import { seatOf } from '../places.ts';
import type { StepName } from '../proposals/life.ts';
import type { OldProposalEvent } from '../proposals/old.ts';

/** What the log writes down (N4). */
export type LoggedType = Exclude<
  MeetingEvent['type'],
  | OldProposalEvent['type']
  | 'meeting.prepared'
  | 'poll.ballot_cast'
  | 'poll.prepared'
  | 'poll.edited'
  | 'poll.moved'
  | 'poll.discarded'
  | 'poll.template_saved'
  | 'poll.template_removed'
  | 'poll.templates_carried'
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
  | 'agenda.item_shown'
  | 'agenda.item_shortened'
  | 'agenda.imported'
  | 'agenda.undone'
  | 'agenda.noted'
  | 'agenda.planned'
  | 'agenda.freeze_set'
  | 'agenda.carried'
  | 'figure.stated'
  | 'figures.carried'
  | 'figures.proposals_counted'
  | 'floor.totals_carried'
  | 'floor.reordered'
  | 'rollcall.answered'
  | 'document.page_turned'
  | 'document.opened'
  | 'linetest.recorded'
  | 'recording.segment_begun'
  | 'recording.segment_ended'
  | 'resolution.reading_ended'
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
  /** U9: not for seats and observers. */
  readonly centreOnly?: true;
}

export type Log = readonly LogLine[];

export const initialLog: Log = [];

type Written = Pick<LogLine, 'seatId' | 'params' | 'centreOnly'>;
type LoggedEvent = Extract<MeetingEvent, { type: LoggedType }>;

const written = (params: LogLine['params'], seatId: SeatId | null = null): Written => ({ params, seatId });

const isLogged = (event: MeetingEvent): event is LoggedEvent => {
  switch (event.type) {
    case 'meeting.prepared':
    case 'proposal.submitted':
    case 'proposal.received':
    case 'proposal.answered':
    case 'poll.ballot_cast':
    case 'poll.prepared':
    case 'poll.edited':
    case 'poll.moved':
    case 'poll.discarded':
    case 'poll.template_saved':
    case 'poll.template_removed':
    case 'poll.templates_carried':
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
    case 'agenda.item_shown':
    case 'agenda.item_shortened':
    case 'agenda.imported':
    case 'agenda.undone':
    case 'agenda.noted':
    case 'agenda.planned':
    case 'agenda.freeze_set':
    case 'agenda.carried':
    case 'figure.stated':
    case 'figures.carried':
    case 'figures.proposals_counted':
    case 'floor.totals_carried':
    case 'floor.reordered':
    case 'rollcall.answered':
    case 'document.page_turned':
    case 'document.opened':
    case 'linetest.recorded':
    case 'recording.segment_begun':
    case 'recording.segment_ended':
    case 'resolution.reading_ended':
      return false;
    case 'agenda.item_started':
      return !event.internal;
    case 'figures.reported':
      return event.corrections !== '';
    default:
      return true;
  }
};

const write = (event: LoggedEvent): Written => {
  switch (event.type) {
    case 'meeting.opened':
    case 'meeting.closed':
    case 'chairing.chair_arrived':
    case 'chairing.chair_left':
    case 'chairing.deputy_arrived':
    case 'chairing.deputy_left':
    case 'chairing.taken_back':
    case 'agenda.frozen':
    case 'figures.presentation_ended':
      return written({});
    case 'meeting.changed':
      return written({ title: event.title, startsAt: event.startsAt });
    case 'meeting.cancelled':
    case 'figures.reopened':
      return written({ reason: event.reason });
    case 'chairing.taken_over':
      return written({ automatic: event.automatic ? 1 : 0 });
    case 'chairing.takeover_set':
      return written({ seconds: event.seconds });
    case 'meeting.sealed':
      return written({ seq: event.seq, hash: event.hash });
    case 'seat.joined':
    case 'seat.left':
    case 'floor.request_withdrawn':
    case 'floor.place_lost':
    case 'floor.prepared':
    case 'floor.unprepared':
    case 'attendance.excuse_taken_back':
    case 'floor.muted':
    case 'floor.unmuted':
    case 'discussion.seat_added':
    case 'discussion.seat_removed':
    case 'discussion.muted':
    case 'discussion.unmuted':
      return written({}, event.seatId);
    case 'floor.requested':
      return written({ subject: event.subject, kind: event.kind }, event.seatId);
    case 'floor.granted':
      return written(
        { subject: event.subject, kind: event.kind, limit: Math.round(event.limitMs / 60_000) },
        event.seatId,
      );
    case 'floor.ended':
      return written({ ms: event.ms, overMs: event.overMs }, event.seatId);
    case 'floor.extended':
      return written({ minutes: event.minutes }, event.seatId);
    case 'floor.policy_set':
      return written({ rules: event.rules.join(' ') });
    case 'floor.times_set':
      return written({ ...event.minutes });
    case 'attendance.confirmed':
      return written({ people: event.people.reduce((sum, { count }) => sum + count, 0) }, event.seatId);
    case 'attendance.excused':
      return written({ reason: event.reason }, event.seatId);
    case 'rollcall.opened':
      return written({ kind: event.kind, called: event.called.length });
    case 'rollcall.closed':
      return written({ called: event.called, answered: event.answered });
    case 'rollcall.quorum_set':
      return written({ numerator: event.numerator, denominator: event.denominator });
    case 'stage.shown':
      return written({}, event.source.kind === 'seat' ? event.source.seatId : null);
    case 'stage.laid_out':
      return written({ layout: event.layout });
    case 'stage.hushed':
    case 'stage.unhushed':
    case 'discussion.ended':
      return written({});
    case 'discussion.begun':
      return written({ seats: event.seatIds.join(' ') });
    case 'share.begun':
    case 'share.ended':
      return written({ place: event.place }, seatOf(event.place));
    case 'agenda.item_started':
      return written({ title: event.title, itemId: event.itemId });
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
    case 'proposal.noted':
      return written({ step: event.step, code: event.code, title: event.title }, event.seatId);
    case 'task.noted': {
      const { step, code, what, count, seatId } = event;
      // J12: a seat reads of its own tasks only.
      const line = written({ taskStep: step, code, what, count }, seatId);
      return seatId === null ? { ...line, centreOnly: true } : line;
    }
    case 'practice.noted':
      return written({ practiceStep: event.step, code: event.code, title: event.title }, event.seatId);
    case 'proposal.shown':
      return written({ code: event.code, title: event.title }, event.seatId);
    case 'proposal.discussion_ended':
      return written({ code: event.code }, event.seatId);
    case 'document.attached':
    case 'document.relabelled':
    case 'document.removed':
    case 'document.presented':
    case 'document.presentation_ended':
      return { ...written({ name: event.name }), ...(event.guarded ? { centreOnly: true } : {}) };
    case 'figures.form_set':
      return written({ indicators: event.form.indicators.length, seats: event.form.seatIds.length });
    case 'figures.reported':
      return { ...written({ corrections: event.corrections }, event.figures[0]?.seatId), centreOnly: true };
    case 'figures.entered': {
      const seats = new Set(event.figures.map(({ seatId }) => seatId)).size;
      const params = { count: event.figures.length, seats, reason: event.reason };
      return { ...written(params), centreOnly: true };
    }
    case 'figures.frozen':
      return written({ reported: event.reported, seats: event.seats });
    case 'figures.presented':
      return written({ name: event.name, shown: event.subject.kind });
    case 'recording.started':
      return written({ number: event.number, pictures: event.pictures ? 1 : 0 });
    case 'recording.paused':
    case 'recording.resumed':
    case 'recording.released':
    case 'recording.withdrawn':
      return written({});
    case 'recording.stopped':
      return written({ reason: event.reason });
    case 'recording.failed':
      return written({ failure: event.failure });
    case 'recording.gap':
      return written({ cause: event.cause, missingMs: event.untilAt - event.fromAt });
    case 'recording.kept':
      return written({ number: event.number, lengthMs: event.lengthMs });
    case 'recording.downloaded':
      return { ...written({ number: event.number }), centreOnly: true };
    case 'recording.expiry_announced':
      return written({ number: event.number, keepUntil: event.keepUntil });
    case 'recording.expired':
      return written({ number: event.number });
    case 'resolution.recorded':
    case 'resolution.amended':
      return written({
        number: event.number,
        text: event.text,
        owner: event.owner,
        cooperators: (event.cooperators ?? []).map(({ name }) => name).join(', '),
        deadline: event.deadline ?? '',
      });
    case 'resolution.read_back':
    case 'resolution.confirmed':
      return written({ number: event.number });
    case 'resolution.withdrawn':
      return written({ number: event.number, reason: event.reason });
  }
};

/** A file is attached by the server, for the person who sent it. */
const doerOf = (event: LoggedEvent, decidedBy: Role): Role => {
  if (event.type === 'proposal.noted' || event.type === 'task.noted' || event.type === 'practice.noted')
    return event.by;
  return event.type === 'document.attached' ? event.sender.role : decidedBy;
};

/** What was written of proposals before there were registers, as it is written now. */
const asNoted = (event: MeetingEvent, by: Role): MeetingEvent => {
  switch (event.type) {
    case 'proposal.submitted':
    case 'proposal.received':
    case 'proposal.answered': {
      const { code, seatId } = event;
      const step = event.type.slice('proposal.'.length) as StepName;
      const title = event.type === 'proposal.submitted' ? event.title : '';
      return { type: 'proposal.noted', step, code, title, seatId, by, registerSeq: 0 };
    }
    default:
      return event;
  }
};

/** N4: the log follows from the events alone. */
export const evolveLog: Evolve<Log> = (log, happened, { at, by }) => {
  const event = asNoted(happened, by.role);
  return isLogged(event)
    ? [...log, { number: log.length + 1, at, type: event.type, by: doerOf(event, by.role), ...write(event) }]
    : log;
};
