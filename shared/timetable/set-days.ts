import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { MeetingId } from '../kernel/ids.ts';
import { NO_PLAN } from './events.ts';
import { TIMETABLE_KEEPERS } from './set-offsets.ts';
import { daysOf, inOrder } from './steps.ts';

const day = z.iso.date().nullable().optional();

/** Z2: the days of one meeting; null gives a step back to the numbers of the series. */
export const setDays = registerCommand({
  type: 'timetable.set_days',
  roles: TIMETABLE_KEEPERS,
  payload: z.strictObject({
    meetingId: MeetingId,
    days: z.strictObject({ call: day, freeze: day, line_test: day, papers: day }),
  }),
  decide({ series, timetable }, { meetingId, days }) {
    const meeting = series.meetings.get(meetingId);
    if (!meeting) return refuse('timetable.meeting_unknown');
    const plan = timetable.plans.get(meetingId) ?? NO_PLAN;
    const next = { ...plan.days, ...days };
    const kept = Object.fromEntries(Object.entries(next).filter(([, each]) => each));
    if (!inOrder(daysOf(meeting.startsAt, timetable.offsets, kept))) return refuse('timetable.out_of_order');
    return accept({ type: 'timetable.days_set', meetingId, days });
  },
});
