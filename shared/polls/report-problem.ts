import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { findOpen, isDecision } from './steps.ts';

const MAX_OF_ONE_SEAT = 3;

/** P24: a seat says that something hinders it in voting; the chair sees it before closing. */
export const reportProblem = command({
  type: 'poll.report_problem',
  roles: ['seat'],
  payload: z.strictObject({ pollId: PollId, text: line(200) }),
  decide({ polls }, { pollId, text }, { actor }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const poll = findOpen(polls, pollId);
    if (isDecision(poll)) return poll;
    if (!poll.electorate.has(seatId)) return refuse('poll.not_entitled', { question: poll.question });
    const reported = poll.problems.filter((problem) => problem.seatId === seatId).length;
    if (reported >= MAX_OF_ONE_SEAT) return refuse('poll.problem_known', { maximum: MAX_OF_ONE_SEAT });
    return accept({ type: 'poll.problem_reported', pollId, seatId, text });
  },
});
