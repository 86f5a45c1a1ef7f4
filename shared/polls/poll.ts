import type { AccountId, PollId, SeatId, TemplateId } from '../kernel/ids.ts';
import type { BallotContent, Form } from './form.ts';
import { type Bodies, type Outcome, outcomeOf } from './outcome.ts';
import type { Secret } from './secret/events.ts';
import type { Settings } from './settings.ts';
import { type Counted, type Tally, tally } from './tally.ts';

/** A question ready to be put: what a prepared poll, a template and an open poll have in common. */
export interface Asked {
  readonly question: string;
  readonly form: Form;
  readonly settings: Settings;
}

export interface PreparedPoll extends Asked {
  readonly id: PollId;
}

export interface Template extends Asked {
  readonly id: TemplateId;
  readonly name: string;
}

/** A ballot that came on another way than through the seat's own device. */
export interface Entered {
  readonly means: 'telephone' | 'paper';
  readonly reason: string;
  readonly by: AccountId;
}

export interface Ballot {
  readonly content: BallotContent;
  /** Short code that follows from poll, seat, content and nonce. */
  readonly receipt: string;
  readonly nonce: string;
  readonly at: number;
  readonly entered: Entered | null;
}

export interface Problem {
  readonly seatId: SeatId;
  readonly text: string;
  readonly at: number;
}

/** A part of a poll's size, in seats and in weight. */
export interface Body {
  readonly seats: number;
  readonly weight: number;
}

/** What closing decides: the sizes, the count, and what follows from them. */
export interface Result {
  readonly entitled: Body;
  readonly present: Body;
  readonly cast: Body;
  readonly tally: Tally;
  readonly outcome: Outcome | null;
}

export interface Poll extends Asked {
  readonly id: PollId;
  /** P2: the electorate with its weights, frozen at opening. */
  readonly electorate: ReadonlyMap<SeatId, number>;
  /** The entitled seats that were in the room at any moment of the poll. */
  readonly present: ReadonlySet<SeatId>;
  readonly openedAt: number;
  /** When it closes by itself; null without a deadline, or while it is paused. */
  readonly closesAt: number | null;
  /** While it is paused: since when, and what is left of its time. */
  readonly paused: { readonly at: number; readonly leftMs: number | null } | null;
  /** P18: closing has begun; until then first ballots that were on their way are taken. */
  readonly endsAt: number | null;
  /** The ballots of a named poll, by seat. */
  readonly ballots: ReadonlyMap<SeatId, Ballot>;
  /** What an anonymous poll has in their place. */
  readonly secret: Secret | null;
  readonly problems: readonly Problem[];
  readonly closed: { readonly at: number; readonly result: Result } | null;
  readonly publishedAt: number | null;
  /** P21: names the centre gave to answers in words, by the answer. */
  readonly groups: ReadonlyMap<string, string>;
  /** Approved by acclamation: nobody was asked one by one. */
  readonly acclaimed: boolean;
}

export interface Polls {
  readonly prepared: ReadonlyMap<PollId, PreparedPoll>;
  /** The order in which the prepared ones are to be put. */
  readonly order: readonly PollId[];
  readonly templates: ReadonlyMap<TemplateId, Template>;
  /** P29: the templates that came from the meeting before, also those that were removed since. */
  readonly carried: ReadonlySet<TemplateId>;
  /** Weights the meeting gave; a seat that is not named weighs 1. */
  readonly weights: ReadonlyMap<SeatId, number>;
  readonly all: ReadonlyMap<PollId, Poll>;
  readonly openId: PollId | null;
}

export const initialPolls: Polls = {
  prepared: new Map(),
  order: [],
  templates: new Map(),
  carried: new Set(),
  weights: new Map(),
  all: new Map(),
  openId: null,
};

/** The open poll, if there is one. */
export const openPollOf = ({ all, openId }: Polls): Poll | undefined =>
  openId === null ? undefined : all.get(openId);

/** P7, B7: the seats that have voted; of an anonymous poll, those that were given a ballot. */
export const votersOf = ({ ballots, secret }: Poll): readonly SeatId[] => [
  ...(secret?.tokens ?? ballots).keys(),
];

/** B5: the box is shut, and its ballots are on their way into the journal. */
export const isBeingCounted = ({ secret, closed }: Poll): boolean =>
  secret !== null && secret.shutAt !== null && closed === null;

const bodyOf = (electorate: Poll['electorate'], seats: Iterable<SeatId>): Body => {
  const list = [...seats];
  return { seats: list.length, weight: list.reduce((sum, seat) => sum + (electorate.get(seat) ?? 0), 0) };
};

/** What is counted in a poll: content and weight, without the seat. */
export const countedOf = ({ ballots, electorate, secret }: Poll): readonly Counted[] =>
  secret
    ? (secret.ballots ?? []).map(({ content }) => ({ content, weight: 1 }))
    : [...ballots].map(([seatId, { content }]) => ({ content, weight: electorate.get(seatId) ?? 0 }));

/** P14: the result after the chair has said which of the tied pass. */
export const decidedResult = (form: Form, result: Result, passed: readonly number[]): Result => {
  const { outcome } = result;
  if (!outcome) return result;
  const all = [...outcome.passed, ...passed];
  const decided = form.kind === 'motions' ? all.sort((a, b) => a - b) : all;
  return { ...result, outcome: { ...outcome, passed: decided, tied: [], open: 0, byChair: outcome.tied } };
};

/** P5: the result of a poll as it stands. It follows from electorate, presence and ballots alone. */
export const resultOf = (poll: Poll): Result => {
  const { form, settings, electorate, present } = poll;
  const voters = votersOf(poll);
  const count = tally(poll, countedOf(poll));
  const entitled = bodyOf(electorate, electorate.keys());
  const box = poll.secret && (poll.secret.ballots ?? []).length;
  const cast = box === null ? bodyOf(electorate, voters) : { seats: box, weight: box };
  // Whoever has voted takes part, whatever its line did.
  const there = bodyOf(electorate, new Set([...present, ...voters]));
  const bodies: Bodies = { entitled: entitled.weight, present: there.weight, cast: cast.weight };
  return { entitled, present: there, cast, tally: count, outcome: outcomeOf(form, settings, count, bodies) };
};
