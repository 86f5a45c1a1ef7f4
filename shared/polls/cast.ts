import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId } from '../kernel/ids.ts';
import { CHOICES } from './events.ts';

/** P3, P4: a seat casts its ballot. */
export const castBallot = command({
  type: 'poll.cast',
  roles: ['seat'],
  payload: z.strictObject({ pollId: PollId, choice: z.enum(CHOICES) }),
  decide({ polls }, { pollId, choice }, { actor }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const poll = polls.all.get(pollId);
    if (!poll) return refuse('poll.unknown', { pollId });
    if (poll.closed) return refuse('poll.closed', { question: poll.question });
    if (!poll.electorate.includes(seatId)) return refuse('poll.not_entitled', { question: poll.question });
    const cast = poll.ballots.get(seatId);
    if (cast) return refuse('poll.already_cast', { choice: cast });
    return accept({ type: 'poll.ballot_cast', pollId, seatId, choice });
  },
});
