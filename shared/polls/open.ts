import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId } from '../kernel/ids.ts';
import { Asked } from './ask.ts';
import { openPollOf } from './poll.ts';
import { electorateOf } from './steps.ts';

/** P1, P2: a question is put to all seats: one that was prepared, or a new one. */
export const openPoll = command({
  type: 'poll.open',
  roles: ['chair', 'deputy'],
  payload: z.union([z.strictObject({ pollId: PollId }), Asked]),
  decide(state, payload, { newId, now }) {
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    const other = openPollOf(state.polls);
    if (other) return refuse('poll.another_open', { question: other.question });
    const ready =
      'pollId' in payload ? state.polls.prepared.get(payload.pollId) : { id: newId() as PollId, ...payload };
    if (!ready) return refuse('poll.not_prepared', { pollId: 'pollId' in payload ? payload.pollId : '' });
    const { id, question, form, settings } = ready;
    return accept({
      type: 'poll.opened',
      pollId: id,
      question,
      form,
      settings,
      ...electorateOf(state, ready),
      closesAt: settings.durationS === null ? null : now + settings.durationS * 1000,
    });
  },
});
