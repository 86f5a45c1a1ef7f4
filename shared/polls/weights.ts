import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { openPollOf } from './poll.ts';
import { preparePoll } from './prepare.ts';

/** The largest weight of a seat. */
export const MAX_WEIGHT = 1_000_000;

/** P28: how much each seat counts in weighted polls; a seat that is not named counts 1. */
export const setWeights = command({
  type: 'poll.set_weights',
  roles: [...preparePoll.roles, 'system'],
  payload: z.strictObject({
    weights: z.array(z.tuple([SeatId, z.int().min(1).max(MAX_WEIGHT)])).max(500),
  }),
  decide(state, { weights }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const open = openPollOf(state.polls);
    if (open) return refuse('poll.another_open', { question: open.question });
    const unknown = weights.find(([seatId]) => !state.attendance.has(seatId));
    if (unknown) return refuse('seat.unknown', { seatId: unknown[0] });
    return accept({ type: 'poll.weights_set', weights });
  },
});
