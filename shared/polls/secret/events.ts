import { type Evolve, withChanged, withEntry } from '../../kernel/evolve.ts';
import type { PollId, SeatId } from '../../kernel/ids.ts';
import type { BallotContent } from '../form.ts';
import type { Poll, Polls } from '../poll.ts';
import type { SignedBallot } from './ballot-message.ts';

/** A ballot of an anonymous poll: nothing in it, and nothing near it, says whose it is. */
export type SecretBallot = SignedBallot<BallotContent>;

export type SecretEvent =
  | { readonly type: 'poll.key_published'; readonly pollId: PollId; readonly publicKey: string }
  | {
      readonly type: 'poll.token_taken';
      readonly pollId: PollId;
      readonly seatId: SeatId;
      /** What the server signed without being able to read it. */
      readonly blinded: string;
    }
  | { readonly type: 'poll.box_shut'; readonly pollId: PollId; readonly question: string }
  | {
      readonly type: 'poll.ballots_counted';
      readonly pollId: PollId;
      /** In the order of their nonces, which are random. */
      readonly ballots: readonly SecretBallot[];
    };

/** What an anonymous poll has in place of ballots by seat. */
export interface Secret {
  /** Null for the moment between opening and the key being made. */
  readonly publicKey: string | null;
  /** B2: which seats were given their ballot, and what was signed for them. */
  readonly tokens: ReadonlyMap<SeatId, string>;
  readonly shutAt: number | null;
  /** B5: the box, once it is emptied. */
  readonly ballots: readonly SecretBallot[] | null;
}

export const UNBEGUN: Secret = { publicKey: null, tokens: new Map(), shutAt: null, ballots: null };

const withSecret = (polls: Polls, id: PollId, change: (secret: Secret) => Secret): Polls => ({
  ...polls,
  all: withChanged(
    polls.all,
    id,
    (poll): Poll => (poll.secret ? { ...poll, secret: change(poll.secret) } : poll),
  ),
});

export const evolveSecret: Evolve<Polls> = (polls, event, { at }) => {
  switch (event.type) {
    case 'poll.key_published':
      return withSecret(polls, event.pollId, (secret) => ({ ...secret, publicKey: event.publicKey }));
    case 'poll.token_taken':
      return withSecret(polls, event.pollId, (secret) => ({
        ...secret,
        tokens: withEntry(secret.tokens, event.seatId, event.blinded),
      }));
    case 'poll.box_shut':
      return withSecret(polls, event.pollId, (secret) => ({ ...secret, shutAt: at }));
    case 'poll.ballots_counted':
      return withSecret(polls, event.pollId, (secret) => ({ ...secret, ballots: event.ballots }));
    default:
      return polls;
  }
};
