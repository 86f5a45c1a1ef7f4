import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId, type SeatId } from '../kernel/ids.ts';
import { BallotContent, fits } from './form.ts';
import type { Poll } from './poll.ts';
import { receiptOf } from './receipt.ts';
import { findOpen, isDecision, withBallot } from './steps.ts';

/** Chosen by the sender, so that the receipt cannot be guessed from the few ballots there can be. */
export const Nonce = z.string().regex(/^[0-9a-f]{32}$/);

/** P3, P4, P9, P18: why a ballot of this seat with this content is not taken, if it is not. */
export const unlessTaken = (poll: Poll, seatId: SeatId, content: BallotContent) => {
  const { question } = poll;
  if (!poll.electorate.has(seatId)) return refuse('poll.not_entitled', { question });
  if (poll.secret) return refuse('poll.anonymous', { question });
  if (poll.paused) return refuse('poll.paused', { question });
  if (!fits(question, poll.form, content)) return refuse('poll.ballot_unfit', { question });
  const before = poll.ballots.get(seatId);
  if (before && (!poll.settings.change || poll.endsAt !== null))
    return refuse('poll.already_cast', { question, receipt: before.receipt });
  return undefined;
};

/** P3, P4: a seat casts its ballot, or changes it where the poll allows it. */
export const castBallot = command({
  type: 'poll.cast',
  roles: ['seat'],
  payload: z.strictObject({ pollId: PollId, content: BallotContent, nonce: Nonce }),
  decide({ polls }, { pollId, content, nonce }, { actor, now }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const poll = findOpen(polls, pollId);
    if (isDecision(poll)) return poll;
    const refusal = unlessTaken(poll, seatId, content);
    if (refusal) return refusal;
    const receipt = receiptOf(pollId, seatId, content, nonce);
    const ballot = { type: 'poll.ballot_cast', pollId, seatId, content, nonce, receipt } as const;
    return accept(...withBallot(poll, ballot, now));
  },
});
