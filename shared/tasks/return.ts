import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep, taskIds } from './take-step.ts';

/** J3: the centre gives it back, and says what is missing; so too what was settled too early. */
export const returnTasks = registerCommand({
  type: 'task.return',
  roles: LIFE.returned.by,
  payload: z.strictObject({ taskIds, reason: prose(1000) }),
  decide: (state, { taskIds: ids, reason }, { actor }) =>
    takeStep(state, actor, ids, (taskId) => ({ type: 'task.returned', taskId, reason })),
});
