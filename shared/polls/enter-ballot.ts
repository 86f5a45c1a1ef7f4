import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId, SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { Nonce, unlessTaken } from './cast.ts';
import { BallotContent } from './form.ts';
import { receiptOf } from './receipt.ts';
import { findOpen, isDecision, withBallot } from './steps.ts';

/** P23: a ballot that came by telephone or on paper is entered for its seat, with the reason, and marked so. */
export const enterBallot = command({
  type: 'poll.enter_ballot',
  roles: ['minute_taker'],
  payload: z.strictObject({
    pollId: PollId,
    seatId: SeatId,
    content: BallotContent,
    nonce: Nonce,
    means: z.enum(['telephone', 'paper']),
    reason: line(200),
  }),
  decide({ polls }, { pollId, seatId, content, nonce, means, reason }, { actor, now }) {
    if (!('accountId' in actor)) return refuse('command.not_allowed', { role: actor.role });
    const poll = findOpen(polls, pollId);
    if (isDecision(poll)) return poll;
    const refusal = unlessTaken(poll, seatId, content);
    if (refusal) return refusal;
    const before = poll.ballots.get(seatId);
    if (before && !before.entered)
      return refuse('poll.already_cast', { question: poll.question, receipt: before.receipt });
    const receipt = receiptOf(pollId, seatId, content, nonce);
    const enteredBy = actor.accountId;
    const ballot = { pollId, seatId, content, nonce, receipt, means, reason, enteredBy } as const;
    return accept(...withBallot(poll, { type: 'poll.ballot_entered', ...ballot }, now));
  },
});
