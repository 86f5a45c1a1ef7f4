import type { Deadline } from '../deadlines.ts';
import { openPollOf, type Polls } from './poll.ts';

/** P18, P26: when the open poll closes by itself. */
export const pollDeadlines = (polls: Polls): readonly Deadline[] => {
  const poll = openPollOf(polls);
  const at = poll?.endsAt ?? poll?.closesAt ?? null;
  return poll && at !== null ? [{ at, type: 'poll.close', payload: { pollId: poll.id } }] : [];
};
