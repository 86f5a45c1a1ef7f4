import { type Decision, refuse } from '../../kernel/decision.ts';
import type { PollId } from '../../kernel/ids.ts';
import type { Poll, Polls } from '../poll.ts';
import { findOpen, isDecision } from '../steps.ts';
import type { Secret } from './events.ts';

/** The anonymous poll of that id that is not closed, or why there is none. */
export const findSecret = (polls: Polls, pollId: PollId): (Poll & { readonly secret: Secret }) | Decision => {
  const poll = findOpen(polls, pollId);
  if (isDecision(poll)) return poll;
  const { secret, question } = poll;
  return secret ? { ...poll, secret } : refuse('poll.not_anonymous', { question });
};
