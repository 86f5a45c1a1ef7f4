import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { MeetingId } from '../kernel/ids.ts';
import { MARKABLE } from './events.ts';
import { TIMETABLE_KEEPERS } from './set-offsets.ts';

/** Z4: somebody says that a step is done, or that it is not. */
export const markStep = registerCommand({
  type: 'timetable.mark',
  roles: TIMETABLE_KEEPERS,
  payload: z.strictObject({ meetingId: MeetingId, step: z.enum(MARKABLE), done: z.boolean() }),
  decide({ series, timetable }, { meetingId, step, done }) {
    if (!series.meetings.has(meetingId)) return refuse('timetable.meeting_unknown');
    const marked = timetable.plans.get(meetingId)?.marks[step] !== undefined;
    if (marked === done) return refuse('timetable.already_marked');
    return accept({ type: 'timetable.marked', meetingId, step, done });
  },
});
