import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId } from '../kernel/ids.ts';
import { closingPoll } from './events.ts';

/** P5: the poll ends and its result is decided. */
export const closePoll = command({
  type: 'poll.close',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ pollId: PollId }),
  decide({ polls }, { pollId }) {
    const poll = polls.all.get(pollId);
    if (!poll) return refuse('poll.unknown', { pollId });
    if (poll.closed) return refuse('poll.closed', { question: poll.question });
    return accept(...closingPoll(polls));
  },
});
