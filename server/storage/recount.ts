import type { MeetingEvent } from '../../shared/events.ts';
import type { PollId } from '../../shared/kernel/ids.ts';
import { evolvePolls } from '../../shared/polls/events.ts';
import { initialPolls, type Polls, resultOf } from '../../shared/polls/poll.ts';
import { receiptOf } from '../../shared/polls/receipt.ts';
import { sentenceOf } from '../../shared/polls/sentence.ts';
import type { JournalRecord } from './journal.ts';

/** Why what the journal says of a poll cannot be believed. */
export type PollFault = 'result' | 'receipt' | 'sentence' | 'electorate';

export interface BadPoll {
  readonly pollId: PollId;
  readonly question: string;
  readonly seq: number;
  readonly fault: PollFault;
}

export interface Recount {
  /** How many results were counted once more. */
  readonly counted: number;
  readonly bad: readonly BadPoll[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is wrong with an event, given the polls as they were before it. */
const faultOf = (polls: Polls, event: MeetingEvent): PollFault | null => {
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
      return poll.closed && same(event.sentence, sentenceOf(poll, poll.closed.result)) ? null : 'sentence';
    default:
      return null;
  }
};

/** Counts every poll of a meeting once more from its ballots, and compares with what was written at closing. */
export const recount = (
  records: readonly Pick<JournalRecord, 'seq' | 'at' | 'actor' | 'events'>[],
): Recount => {
  let polls = initialPolls;
  let counted = 0;
  const bad: BadPoll[] = [];
  for (const { seq, at, actor, events } of records)
    for (const event of events) {
      const fault = faultOf(polls, event);
      if (fault && 'pollId' in event)
        bad.push({
          pollId: event.pollId,
          question: polls.all.get(event.pollId)?.question ?? '',
          seq,
          fault,
        });
      if (event.type === 'poll.closed') counted += 1;
      polls = evolvePolls(polls, event, { seq, at, by: actor });
    }
  return { counted, bad };
};
