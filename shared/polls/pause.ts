import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId } from '../kernel/ids.ts';
import { isBeingCounted } from './poll.ts';
import { findOpen, isDecision } from './steps.ts';

/** P25: no ballot is taken for a while, and the time stands still. */
export const pausePoll = command({
  type: 'poll.pause',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ pollId: PollId }),
  decide({ polls }, { pollId }, { now }) {
    const poll = findOpen(polls, pollId);
    if (isDecision(poll)) return poll;
    const { question } = poll;
    if (isBeingCounted(poll)) return refuse('poll.counting', { question });
    if (poll.paused) return refuse('poll.paused', { question });
    if (poll.endsAt !== null) return refuse('poll.ending', { question });
    const leftMs = poll.closesAt === null ? null : Math.max(0, poll.closesAt - now);
    return accept({ type: 'poll.paused', pollId, question, leftMs });
  },
});

/** P25: ballots are taken again, and the rest of the time runs. */
export const resumePoll = command({
  type: 'poll.resume',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ pollId: PollId }),
  decide({ polls }, { pollId }, { now }) {
    const poll = findOpen(polls, pollId);
    if (isDecision(poll)) return poll;
    const { question, paused } = poll;
    if (!paused) return refuse('poll.not_paused', { question });
    const closesAt = paused.leftMs === null ? null : now + paused.leftMs;
    return accept({ type: 'poll.resumed', pollId, question, closesAt });
  },
});
