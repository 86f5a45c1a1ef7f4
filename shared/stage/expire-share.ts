import { z } from 'zod';
import type { Deadline } from '../deadlines.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import type { MeetingState } from '../meeting.ts';
import { endingShare } from './endings.ts';

/** S10: until when the share of a leader whose line is lost is kept; null while nothing runs. */
const keptUntil = ({ stage: { share }, chairing }: MeetingState): number | null => {
  if (share !== 'chair' && share !== 'deputy') return null;
  const { present, since } = chairing[share];
  return present ? null : (since ?? 0) + chairing.takeoverSeconds * 1000;
};

/** S10: what is due by it. */
export const sharesDue = (state: MeetingState): Deadline[] => {
  const at = keptUntil(state);
  return at === null ? [] : [{ at, type: 'share.expire', payload: {} }];
};

/** S10: a leader that has been gone for too long shares nothing any more. */
export const expireShare = command({
  type: 'share.expire',
  roles: ['system'],
  payload: z.strictObject({}),
  decide(state, _payload, { now }) {
    const until = keptUntil(state);
    return until === null || now < until ? refuse('share.not_due') : accept(...endingShare(state.stage));
  },
});
