import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import type { PollId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { openPollOf } from './events.ts';

/** P1, P2: a question is put to all seats. */
export const openPoll = command({
  type: 'poll.open',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ question: line(300) }),
  decide(state, { question }, { newId }) {
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    const other = openPollOf(state.polls);
    if (other) return refuse('poll.another_open', { question: other.question });
    return accept({
      type: 'poll.opened',
      pollId: newId() as PollId,
      question,
      electorate: [...state.attendance.keys()],
    });
  },
});
