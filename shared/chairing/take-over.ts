import { z } from 'zod';
import type { Deadline } from '../deadlines.ts';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import type { MeetingState } from '../meeting.ts';

/** C3: when the deputy takes over without anybody's doing; null while nothing runs. */
const takeoverAt = ({ frame, chairing }: MeetingState): number | null => {
  const { acting, chair, deputy, takeoverSeconds } = chairing;
  if (frame.phase !== 'open' || acting !== 'chair' || chair.present || !deputy.present) return null;
  return Math.max(chair.since ?? 0, deputy.since ?? 0, frame.openedAt ?? 0) + takeoverSeconds * 1000;
};

/** C3: what is due by it. */
export const takeoverDue = (state: MeetingState): Deadline[] => {
  const at = takeoverAt(state);
  return at === null ? [] : [{ at, type: 'chairing.take_over', payload: {} }];
};

/** C2, C3: the deputy leads. */
export const takeOver = command({
  type: 'chairing.take_over',
  roles: ['deputy', 'system'],
  payload: z.strictObject({}),
  decide(state, _payload, { actor, now }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (state.chairing.acting === 'deputy') return refuse('chairing.already_leads');
    const automatic = actor.role === 'system';
    const at = takeoverAt(state);
    if (automatic && (at === null || now < at)) return refuse('chairing.not_due');
    return accept({ type: 'chairing.taken_over', automatic });
  },
});
