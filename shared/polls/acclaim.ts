import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import type { PollId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { openedPoll } from './events.ts';
import { type Asked, resultOf } from './poll.ts';
import { USUAL } from './settings.ts';
import { electorateOf } from './steps.ts';

/** P15: what everybody agreed to without a ballot is recorded as such. */
export const acclaim = command({
  type: 'poll.acclaim',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ question: line(300) }),
  decide(state, { question }, { newId, now }) {
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    const asked: Asked = { question, form: { kind: 'motions', motions: [] }, settings: USUAL };
    const opening = { pollId: newId() as PollId, ...electorateOf(state, asked), ...asked };
    const result = resultOf(openedPoll({ type: 'poll.acclaimed', ...opening }, now));
    return accept({ type: 'poll.acclaimed', ...opening, result: { ...result, outcome: null } });
  },
});
