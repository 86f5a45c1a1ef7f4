import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { orNothing, prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep, taskIds } from './take-step.ts';

/** J3: the centre has checked it: it is done. */
export const acceptTasks = registerCommand({
  type: 'task.accept',
  roles: LIFE.accepted.by,
  payload: z.strictObject({ taskIds, words: orNothing(prose(1000)) }),
  decide: (state, { taskIds: ids, words }, { actor }) =>
    takeStep(state, actor, ids, (taskId) => ({ type: 'task.accepted', taskId, words })),
});
