import type { Deadline } from '../deadlines.ts';
import { isBeingCounted, openPollOf, type Polls } from './poll.ts';

/** P18, P26: when the open poll closes by itself. */
export const pollDeadlines = (polls: Polls): readonly Deadline[] => {
  const poll = openPollOf(polls);
  const at = poll?.endsAt ?? poll?.closesAt ?? null;
  return poll && at !== null && !isBeingCounted(poll)
    ? [{ at, type: 'poll.close', payload: { pollId: poll.id } }]
    : [];
};
