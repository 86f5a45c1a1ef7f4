import type { MeetingEvent } from '../../shared/events.ts';
import type { MeetingId, PollId } from '../../shared/kernel/ids.ts';
import { evolvePolls } from '../../shared/polls/events.ts';
import { initialPolls, type Poll, type Polls, resultOf } from '../../shared/polls/poll.ts';
import { receiptOf } from '../../shared/polls/receipt.ts';
import { ballotMessage } from '../../shared/polls/secret/ballot-message.ts';
import { type Sentence, sentenceOf, statementsOf } from '../../shared/polls/sentence.ts';
import { isSigned } from './ballot-signature.ts';
import type { JournalRecord } from './journal.ts';

/** What a record says, of a stream that is a meeting's. */
export interface MeetingDecision extends Pick<JournalRecord, 'seq' | 'at' | 'actor'> {
  readonly events: readonly MeetingEvent[];
}

/** Why what the journal says of a poll cannot be believed. */
export type PollFault = 'result' | 'receipt' | 'sentence' | 'electorate' | 'token' | 'ballots' | 'signature';

export interface BadPoll {
  readonly pollId: PollId;
  readonly question: string;
  readonly seq: number;
  readonly fault: PollFault;
}

export interface Recount {
  /** How many results were counted once more. */
  readonly counted: number;
  /** How many anonymous ballots their poll's key has signed. */
  readonly signed: number;
  readonly bad: readonly BadPoll[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** B3, B6: every anonymous ballot is signed by its poll's key, none stands twice, and there are no more than tokens. */
const ballotsFault = (
  meetingId: MeetingId,
  poll: Poll,
  { ballots }: Extract<MeetingEvent, { type: 'poll.ballots_counted' }>,
): PollFault | null => {
  const { publicKey = null, tokens } = poll.secret ?? {};
  if (publicKey === null || !tokens || ballots.length > tokens.size) return 'ballots';
  if (new Set(ballots.map(({ nonce }) => nonce)).size !== ballots.length) return 'ballots';
  const signed = ballots.every(({ nonce, content, signature }) =>
    isSigned(publicKey, ballotMessage({ meetingId, pollId: poll.id, nonce, content }), signature),
  );
  return signed ? null : 'signature';
};

/** P20: it states what the result does; an older version of the program may have said it in other words. */
const statesTheSame = (published: Sentence, counted: Sentence): boolean =>
  (['vi', 'en'] as const).every((language) =>
    same(statementsOf(published[language]), statementsOf(counted[language])),
  );

/** What is wrong with an event, given the polls as they were before it. */
const faultOf = (meetingId: MeetingId, polls: Polls, event: MeetingEvent): PollFault | null => {
  if (!('pollId' in event)) return null;
  const poll = polls.all.get(event.pollId);
  if (!poll) return null;
  switch (event.type) {
    case 'poll.closed':
      return same(event.result, JSON.parse(JSON.stringify(resultOf(poll)))) ? null : 'result';
    case 'poll.ballot_cast':
    case 'poll.ballot_entered':
      if (!poll.electorate.has(event.seatId) || poll.closed) return 'electorate';
      return receiptOf(poll.id, event.seatId, event.content, event.nonce) === event.receipt
        ? null
        : 'receipt';
    case 'poll.published':
      return poll.closed && statesTheSame(event.sentence, sentenceOf(poll, poll.closed.result))
        ? null
        : 'sentence';
    case 'poll.token_taken':
      return poll.secret && poll.electorate.has(event.seatId) && !poll.secret.tokens.has(event.seatId)
        ? null
        : 'token';
    case 'poll.ballots_counted':
      return ballotsFault(meetingId, poll, event);
    default:
      return null;
  }
};

/** Counts every poll of a meeting once more from its ballots, and compares with what was written at closing. */
export const recount = (meetingId: MeetingId, records: readonly MeetingDecision[]): Recount => {
  let polls = initialPolls;
  let counted = 0;
  let signed = 0;
  const bad: BadPoll[] = [];
  for (const { seq, at, actor, events } of records)
    for (const event of events) {
      const fault = faultOf(meetingId, polls, event);
      if (fault && 'pollId' in event)
        bad.push({
          pollId: event.pollId,
          question: polls.all.get(event.pollId)?.question ?? '',
          seq,
          fault,
        });
      if (event.type === 'poll.closed') counted += 1;
      if (event.type === 'poll.ballots_counted' && !fault) signed += event.ballots.length;
      polls = evolvePolls(polls, event, { seq, at, by: actor });
    }
  return { counted, signed, bad };
};
