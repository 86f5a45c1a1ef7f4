import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { numbering, taskFields, taskLinks, textOf, unlessLinked } from './fields.ts';
import { LIFE } from './life.ts';

/** J1, J2: the centre gives a unit something to do. */
export const assignTask = registerCommand({
  type: 'task.assign',
  roles: LIFE.assigned.by,
  payload: z.strictObject({ ...taskFields, ...taskLinks }),
  decide(state, written, { newId }) {
    const number = numbering(state, newId);
    if (!number) return refuse('task.no_meeting');
    return unlessLinked(state, written) ?? accept(number(textOf(state.series, written)));
  },
});
