import { type Evolve, withChanged, withEntry, withoutEntry } from '../kernel/evolve.ts';
import type { AccountId, PollId, SeatId, TemplateId } from '../kernel/ids.ts';
import type { BallotContent } from './form.ts';
import {
  type Asked,
  decidedResult,
  type Entered,
  type Poll,
  type Polls,
  type Result,
  type Template,
} from './poll.ts';
import { evolveSecret, type SecretEvent, UNBEGUN } from './secret/events.ts';
import type { Sentence } from './sentence.ts';

export type PollEvent =
  | ({ readonly type: 'poll.prepared'; readonly pollId: PollId } & Asked)
  | ({ readonly type: 'poll.edited'; readonly pollId: PollId } & Asked)
  | { readonly type: 'poll.moved'; readonly pollId: PollId; readonly after: PollId | null }
  | { readonly type: 'poll.discarded'; readonly pollId: PollId }
  | ({ readonly type: 'poll.template_saved'; readonly templateId: TemplateId; readonly name: string } & Asked)
  | { readonly type: 'poll.template_removed'; readonly templateId: TemplateId }
  | { readonly type: 'poll.templates_carried'; readonly templates: readonly Template[] }
  | { readonly type: 'poll.weights_set'; readonly weights: readonly (readonly [SeatId, number])[] }
  | ({
      readonly type: 'poll.opened';
      readonly pollId: PollId;
      readonly electorate: readonly (readonly [SeatId, number])[];
      readonly present: readonly SeatId[];
      readonly closesAt: number | null;
    } & Asked)
  | {
      readonly type: 'poll.ballot_cast';
      readonly pollId: PollId;
      readonly seatId: SeatId;
      readonly content: BallotContent;
      readonly nonce: string;
      readonly receipt: string;
    }
  | {
      readonly type: 'poll.ballot_entered';
      readonly pollId: PollId;
      readonly seatId: SeatId;
      readonly content: BallotContent;
      readonly nonce: string;
      readonly receipt: string;
      readonly means: Entered['means'];
      readonly reason: string;
      readonly enteredBy: AccountId;
    }
  | {
      readonly type: 'poll.problem_reported';
      readonly pollId: PollId;
      readonly seatId: SeatId;
      readonly text: string;
    }
  | {
      readonly type: 'poll.paused';
      readonly pollId: PollId;
      readonly question: string;
      readonly leftMs: number | null;
    }
  | {
      readonly type: 'poll.resumed';
      readonly pollId: PollId;
      readonly question: string;
      readonly closesAt: number | null;
    }
  | { readonly type: 'poll.ending'; readonly pollId: PollId; readonly endsAt: number }
  | {
      readonly type: 'poll.closed';
      readonly pollId: PollId;
      readonly question: string;
      readonly result: Result;
    }
  | {
      readonly type: 'poll.published';
      readonly pollId: PollId;
      readonly question: string;
      readonly sentence: Sentence;
    }
  | {
      readonly type: 'poll.tie_decided';
      readonly pollId: PollId;
      readonly question: string;
      readonly passed: readonly number[];
    }
  | {
      readonly type: 'poll.texts_grouped';
      readonly pollId: PollId;
      readonly texts: readonly string[];
      /** Empty: they stand alone again. */
      readonly label: string;
    }
  | SecretEvent
  | ({
      readonly type: 'poll.acclaimed';
      readonly pollId: PollId;
      readonly electorate: readonly (readonly [SeatId, number])[];
      readonly present: readonly SeatId[];
      readonly result: Result;
    } & Asked);

const withPoll = (polls: Polls, id: PollId, change: (poll: Poll) => Poll): Polls => ({
  ...polls,
  all: withChanged(polls.all, id, change),
});

const without = (polls: Polls, id: PollId): Polls => ({
  ...polls,
  prepared: withoutEntry(polls.prepared, id),
  order: polls.order.filter((each) => each !== id),
});

/** A poll as it is at the moment of its opening. */
export const openedPoll = (
  event: Omit<Extract<PollEvent, { type: 'poll.opened' | 'poll.acclaimed' }>, 'result' | 'closesAt'>,
  at: number,
): Poll => ({
  id: event.pollId,
  question: event.question,
  form: event.form,
  settings: event.settings,
  electorate: new Map(event.electorate),
  present: new Set(event.present),
  openedAt: at,
  closesAt: null,
  paused: null,
  endsAt: null,
  ballots: new Map(),
  secret: event.settings.secrecy === 'anonymous' ? UNBEGUN : null,
  problems: [],
  closed: null,
  publishedAt: null,
  groups: new Map(),
  acclaimed: event.type === 'poll.acclaimed',
});

const withBallot = (
  polls: Polls,
  event: Extract<PollEvent, { type: 'poll.ballot_cast' | 'poll.ballot_entered' }>,
  at: number,
): Polls => {
  const { content, receipt, nonce } = event;
  const entered =
    event.type === 'poll.ballot_entered'
      ? { means: event.means, reason: event.reason, by: event.enteredBy }
      : null;
  return withPoll(polls, event.pollId, (poll) => ({
    ...poll,
    ballots: withEntry(poll.ballots, event.seatId, { content, receipt, nonce, at, entered }),
  }));
};

const moved = (order: readonly PollId[], id: PollId, after: PollId | null): PollId[] => {
  const others = order.filter((each) => each !== id);
  return others.toSpliced(after === null ? 0 : others.indexOf(after) + 1, 0, id);
};

const evolvePreparation: Evolve<Polls> = (polls, event) => {
  switch (event.type) {
    case 'poll.prepared': {
      const { type: _, pollId: id, ...asked } = event;
      return {
        ...polls,
        prepared: withEntry(polls.prepared, id, { id, ...asked }),
        order: [...polls.order, id],
      };
    }
    case 'poll.edited': {
      const { type: _, pollId: id, ...asked } = event;
      return { ...polls, prepared: withEntry(polls.prepared, id, { id, ...asked }) };
    }
    case 'poll.moved':
      return { ...polls, order: moved(polls.order, event.pollId, event.after) };
    case 'poll.discarded':
      return without(polls, event.pollId);
    case 'poll.template_saved': {
      const { type: _, templateId: id, ...template } = event;
      return { ...polls, templates: withEntry(polls.templates, id, { id, ...template }) };
    }
    case 'poll.template_removed':
      return { ...polls, templates: withoutEntry(polls.templates, event.templateId) };
    case 'poll.templates_carried': {
      const ids = event.templates.map(({ id }) => id);
      return {
        ...polls,
        templates: new Map([...polls.templates, ...event.templates.map((each) => [each.id, each] as const)]),
        carried: new Set([...polls.carried, ...ids]),
      };
    }
    case 'poll.weights_set':
      return { ...polls, weights: new Map(event.weights) };
    default:
      return polls;
  }
};

const evolveCourse: Evolve<Polls> = (polls, event, { at }) => {
  switch (event.type) {
    case 'poll.opened': {
      const poll = { ...openedPoll(event, at), closesAt: event.closesAt };
      const others = without(polls, event.pollId);
      return { ...others, all: withEntry(polls.all, poll.id, poll), openId: poll.id };
    }
    case 'seat.joined':
      return polls.openId === null
        ? polls
        : withPoll(polls, polls.openId, (poll) =>
            poll.electorate.has(event.seatId)
              ? { ...poll, present: new Set([...poll.present, event.seatId]) }
              : poll,
          );
    case 'poll.ballot_cast':
    case 'poll.ballot_entered':
      return withBallot(polls, event, at);
    case 'poll.problem_reported': {
      const { pollId, seatId, text } = event;
      return withPoll(polls, pollId, (poll) => ({
        ...poll,
        problems: [...poll.problems, { seatId, text, at }],
      }));
    }
    case 'poll.paused':
      return withPoll(polls, event.pollId, (poll) => ({
        ...poll,
        closesAt: null,
        paused: { at, leftMs: event.leftMs },
      }));
    case 'poll.resumed':
      return withPoll(polls, event.pollId, (poll) => ({ ...poll, paused: null, closesAt: event.closesAt }));
    case 'poll.ending':
      return withPoll(polls, event.pollId, (poll) => ({ ...poll, paused: null, endsAt: event.endsAt }));
    default:
      return polls;
  }
};

const evolveResults: Evolve<Polls> = (polls, event, { at }) => {
  switch (event.type) {
    case 'poll.closed':
      return {
        ...withPoll(polls, event.pollId, (poll) => ({
          ...poll,
          paused: null,
          closed: { at, result: event.result },
        })),
        openId: null,
      };
    case 'poll.published':
      return withPoll(polls, event.pollId, (poll) => ({ ...poll, publishedAt: at }));
    case 'poll.tie_decided':
      return withPoll(polls, event.pollId, (poll) => ({
        ...poll,
        closed: poll.closed && {
          ...poll.closed,
          result: decidedResult(poll.form, poll.closed.result, event.passed),
        },
      }));
    case 'poll.texts_grouped':
      return withPoll(polls, event.pollId, (poll) => {
        const groups = new Map(poll.groups);
        for (const text of event.texts) {
          if (event.label === '') groups.delete(text);
          else groups.set(text, event.label);
        }
        return { ...poll, groups };
      });
    case 'poll.acclaimed': {
      const poll = { ...openedPoll(event, at), closed: { at, result: event.result }, publishedAt: at };
      return { ...polls, all: withEntry(polls.all, poll.id, poll) };
    }
    default:
      return polls;
  }
};

export const evolvePolls: Evolve<Polls> = (polls, event, occasion) =>
  [evolvePreparation, evolveCourse, evolveResults, evolveSecret].reduce(
    (current, follow) => follow(current, event, occasion),
    polls,
  );
