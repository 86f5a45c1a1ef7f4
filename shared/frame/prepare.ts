import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { FIRST_SERIES, MeetingId, SeatId, SeriesId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { MEETING_KINDS } from '../series/kinds.ts';
import { preparedDepartments, preparedSeats } from './fields.ts';

const repeated = (ids: readonly string[]): string | undefined =>
  ids.find((id, index) => ids.indexOf(id) !== index);

/** M1, M2, M9, Y1: a meeting gets its title, hour, series, seats and departments. */
export const prepareMeeting = command({
  type: 'meeting.prepare',
  roles: ['system', 'admin', 'chair', 'deputy'],
  payload: z.strictObject({
    title: line(200),
    startsAt: z.int().nonnegative(),
    code: z.string().regex(/^\d{4}-\d{2}[a-z0-9-]{0,12}$/),
    seriesId: SeriesId.default(FIRST_SERIES),
    kind: z.enum(MEETING_KINDS).default('whole'),
    hostSeatId: SeatId.nullable().default(null),
    after: z
      .strictObject({
        meetingId: MeetingId,
        agenda: z.enum(['all', 'unfinished', 'none']),
        form: z.boolean(),
      })
      .nullable()
      .default(null),
    seats: preparedSeats,
    departments: preparedDepartments,
  }),
  decide(state, payload) {
    if (state.frame.phase !== 'unprepared') return refuse('meeting.already_prepared');
    const twice =
      repeated(payload.seats.map(({ id }) => id)) ?? repeated(payload.departments.map(({ id }) => id));
    if (twice !== undefined) return refuse('meeting.id_twice', { id: twice });
    const hosted = payload.seats.some(({ id }) => id === payload.hostSeatId);
    if (payload.kind === 'cluster' ? !hosted : payload.hostSeatId !== null)
      return refuse('meeting.host_unknown');
    return accept({ type: 'meeting.prepared', ...payload });
  },
});
