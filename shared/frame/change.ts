import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { line } from '../kernel/text.ts';

/** M7: a prepared meeting gets another name or hour. */
export const changeMeeting = command({
  type: 'meeting.change',
  roles: ['admin', 'chair', 'deputy'],
  payload: z.strictObject({ title: line(200), startsAt: z.int().nonnegative() }),
  decide({ frame }, { title, startsAt }) {
    if (frame.phase !== 'prepared') return refuse('meeting.not_prepared', { phase: frame.phase });
    if (frame.title === title && frame.startsAt === startsAt) return refuse('meeting.nothing_new');
    return accept({ type: 'meeting.changed', title, startsAt });
  },
});
