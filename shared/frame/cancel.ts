import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { line } from '../kernel/text.ts';

/** M8: a prepared meeting does not take place. */
export const cancelMeeting = command({
  type: 'meeting.cancel',
  roles: ['admin', 'chair'],
  payload: z.strictObject({ reason: line(300) }),
  decide({ frame }, { reason }) {
    if (frame.phase !== 'prepared') return refuse('meeting.not_prepared', { phase: frame.phase });
    return accept({ type: 'meeting.cancelled', reason });
  },
});
