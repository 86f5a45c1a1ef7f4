import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep, taskIds } from './take-step.ts';

/** J3: it need not be done any more, for this reason. */
export const cancelTasks = registerCommand({
  type: 'task.cancel',
  roles: LIFE.cancelled.by,
  payload: z.strictObject({ taskIds, reason: prose(1000) }),
  decide: (state, { taskIds: ids, reason }, { actor }) =>
    takeStep(state, actor, ids, (taskId) => ({ type: 'task.cancelled', taskId, reason })),
});
