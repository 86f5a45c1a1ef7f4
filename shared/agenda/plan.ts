import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { unlessChangeable } from './change.ts';
import { agendaWriters } from './fields.ts';

/** A18: how long the whole meeting is to take. */
export const planAgenda = command({
  type: 'agenda.plan',
  roles: agendaWriters,
  payload: z.strictObject({ plannedMinutes: z.int().min(1).max(1440).nullable() }),
  decide: (state, { plannedMinutes }, context) =>
    unlessChangeable(state, context) ?? accept({ type: 'agenda.planned', plannedMinutes }),
});
