import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';

/** M3: the meeting is in session. */
export const openMeeting = command({
  type: 'meeting.open',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({}),
  decide(state) {
    if (state.frame.phase !== 'prepared') return refuse('meeting.not_prepared', { phase: state.frame.phase });
    return accept({ type: 'meeting.opened' });
  },
});
