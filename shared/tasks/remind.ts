import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { orNothing, prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep, taskIds } from './take-step.ts';

/** J3: the unit that leads is reminded. */
export const remindTasks = registerCommand({
  type: 'task.remind',
  roles: LIFE.reminded.by,
  payload: z.strictObject({ taskIds, words: orNothing(prose(500)) }),
  decide: (state, { taskIds: ids, words }, { actor }) =>
    takeStep(state, actor, ids, (taskId) => ({ type: 'task.reminded', taskId, words })),
});
