import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep, taskIds } from './take-step.ts';

/** J6: another deadline, with its reason; the one before stays in the history. */
export const rescheduleTasks = registerCommand({
  type: 'task.reschedule',
  roles: LIFE.rescheduled.by,
  payload: z.strictObject({ taskIds, dueOn: z.iso.date().nullable(), reason: prose(1000) }),
  decide: (state, { taskIds: ids, dueOn, reason }, { actor }) =>
    takeStep(state, actor, ids, (taskId) => ({ type: 'task.rescheduled', taskId, dueOn, reason })),
});
