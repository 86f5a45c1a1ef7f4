import { z } from 'zod';
import { preparedDepartments, preparedSeats } from '../frame/fields.ts';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { MeetingId, SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';

/** Y2: the register learns of a meeting of its series: that it is prepared, changed, opened, closed, cancelled. */
export const noteMeeting = registerCommand({
  type: 'series.note_meeting',
  roles: ['system'],
  payload: z.strictObject({
    meeting: z.strictObject({
      id: MeetingId,
      code: z.string().min(1).max(40),
      title: line(200),
      startsAt: z.int().nonnegative(),
      phase: z.enum(['prepared', 'open', 'closed', 'cancelled']),
      openedAt: z.int().nullable(),
      closedAt: z.int().nullable(),
      hostSeatId: SeatId.nullable().default(null),
    }),
    seats: preparedSeats,
    departments: preparedDepartments,
  }),
  decide({ series }, noted) {
    const { id, phase, title, startsAt, code } = noted.meeting;
    const known = series.meetings.get(id);
    if (known?.phase === phase && known.title === title && known.startsAt === startsAt)
      return refuse('series.already_noted', { code });
    return accept({ type: 'series.meeting_noted', ...noted });
  },
});
