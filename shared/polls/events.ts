import { type Evolve, withChanged, withEntry } from '../kernel/evolve.ts';
import type { PollId, SeatId } from '../kernel/ids.ts';

export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Seats of the meeting without a ballot. */
  readonly absent: number;
}

export type PollEvent =
  | {
      readonly type: 'poll.opened';
      readonly pollId: PollId;
      readonly question: string;
      readonly electorate: readonly SeatId[];
    }
  | {
      readonly type: 'poll.ballot_cast';
      readonly pollId: PollId;
      readonly seatId: SeatId;
      readonly choice: Choice;
    }
  | {
      readonly type: 'poll.closed';
      readonly pollId: PollId;
      readonly question: string;
      readonly tally: Tally;
    };

export interface Poll {
  readonly id: PollId;
  readonly question: string;
  readonly electorate: readonly SeatId[];
  readonly openedAt: number;
  readonly ballots: ReadonlyMap<SeatId, Choice>;
  readonly closed: { readonly at: number; readonly tally: Tally } | null;
}

export interface Polls {
  readonly all: ReadonlyMap<PollId, Poll>;
  readonly openId: PollId | null;
}

export const initialPolls: Polls = { all: new Map(), openId: null };

/** The open poll, if there is one. */
export const openPollOf = ({ all, openId }: Polls): Poll | undefined =>
  openId === null ? undefined : all.get(openId);

/** P5: the count of a poll as it stands. */
export const tallyOf = ({ ballots, electorate }: Poll): Tally => {
  const count = (choice: Choice) => [...ballots.values()].filter((cast) => cast === choice).length;
  return {
    yes: count('yes'),
    no: count('no'),
    abstain: count('abstain'),
    absent: electorate.length - ballots.size,
  };
};

/** The events that close the open poll, if there is one. */
export const closingPoll = (polls: Polls): PollEvent[] => {
  const poll = openPollOf(polls);
  return poll
    ? [{ type: 'poll.closed', pollId: poll.id, question: poll.question, tally: tallyOf(poll) }]
    : [];
};

export const evolvePolls: Evolve<Polls> = (polls, event, { at }) => {
  switch (event.type) {
    case 'poll.opened': {
      const { pollId: id, question, electorate } = event;
      const poll: Poll = { id, question, electorate, openedAt: at, ballots: new Map(), closed: null };
      return { all: withEntry(polls.all, id, poll), openId: id };
    }
    case 'poll.ballot_cast':
      return {
        ...polls,
        all: withChanged(polls.all, event.pollId, (poll) => ({
          ...poll,
          ballots: withEntry(poll.ballots, event.seatId, event.choice),
        })),
      };
    case 'poll.closed':
      return {
        all: withChanged(polls.all, event.pollId, (poll) => ({
          ...poll,
          closed: { at, tally: event.tally },
        })),
        openId: null,
      };
    default:
      return polls;
  }
};
