import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { line } from '../kernel/text.ts';

/** T4: who sits in the seat's room. */
export const confirmAttendance = command({
  type: 'attendance.confirm',
  roles: ['seat'],
  payload: z.strictObject({
    people: z
      .array(
        z.strictObject({
          position: line(120),
          plate: z.union([z.literal(''), line(120)]),
          count: z.int().min(1).max(500),
        }),
      )
      .min(1)
      .max(60),
  }),
  decide(state, { people }, { actor }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    return unlessLive(state) ?? accept({ type: 'attendance.confirmed', seatId: actor.seatId, people });
  },
});
