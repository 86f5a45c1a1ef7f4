import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { DepartmentId, SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';

const repeated = (ids: readonly string[]): string | undefined =>
  ids.find((id, index) => ids.indexOf(id) !== index);

/** M1, M2: a meeting gets its title, hour, seats and departments. */
export const prepareMeeting = command({
  type: 'meeting.prepare',
  roles: ['system', 'admin'],
  payload: z.strictObject({
    title: line(200),
    startsAt: z.int().nonnegative(),
    code: z.string().regex(/^\d{4}-\d{2}[a-z0-9-]{0,12}$/),
    seats: z
      .array(
        z.strictObject({
          id: SeatId,
          name: line(120),
          kind: line(60),
          region: z.union([z.literal(''), line(120)]),
          cluster: z.union([z.literal(''), line(60)]),
        }),
      )
      .min(1)
      .max(500),
    departments: z.array(z.strictObject({ id: DepartmentId, name: line(120) })).max(100),
  }),
  decide(state, payload) {
    if (state.frame.phase !== 'unprepared') return refuse('meeting.already_prepared');
    const twice =
      repeated(payload.seats.map(({ id }) => id)) ?? repeated(payload.departments.map(({ id }) => id));
    if (twice !== undefined) return refuse('meeting.id_twice', { id: twice });
    return accept({ type: 'meeting.prepared', ...payload });
  },
});
