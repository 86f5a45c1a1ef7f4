import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId } from '../kernel/ids.ts';
import { Asked, asked } from './ask.ts';

const MAX_PREPARED = 100;

/** P22: a question is made ready, to be put later. */
export const preparePoll = command({
  type: 'poll.prepare',
  roles: ['chair', 'deputy', 'minute_taker', 'admin', 'system'],
  payload: Asked,
  decide(state, payload, { newId }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (state.polls.prepared.size >= MAX_PREPARED) return refuse('poll.too_many', { maximum: MAX_PREPARED });
    return accept({ type: 'poll.prepared', pollId: newId() as PollId, ...payload });
  },
});

/** P22: a prepared question is changed as long as it has not been put. */
export const editPoll = command({
  type: 'poll.edit',
  roles: preparePoll.roles,
  payload: z.strictObject({ pollId: PollId, ...asked }),
  decide(state, { pollId, ...payload }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (!state.polls.prepared.has(pollId)) return refuse('poll.not_prepared', { pollId });
    return accept({ type: 'poll.edited', pollId, ...payload });
  },
});

/** P22: a prepared question is put in another place of the order. */
export const movePoll = command({
  type: 'poll.move',
  roles: preparePoll.roles,
  payload: z.strictObject({ pollId: PollId, after: PollId.nullable() }),
  decide(state, { pollId, after }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const { prepared } = state.polls;
    if (!prepared.has(pollId) || (after !== null && (after === pollId || !prepared.has(after))))
      return refuse('poll.not_prepared', { pollId });
    return accept({ type: 'poll.moved', pollId, after });
  },
});

/** P22: a prepared question is dropped. */
export const discardPoll = command({
  type: 'poll.discard',
  roles: preparePoll.roles,
  payload: z.strictObject({ pollId: PollId }),
  decide(state, { pollId }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (!state.polls.prepared.has(pollId)) return refuse('poll.not_prepared', { pollId });
    return accept({ type: 'poll.discarded', pollId });
  },
});
