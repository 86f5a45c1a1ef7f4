import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { TaskId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { taskFields, taskLinks, textOf, unlessLinked } from './fields.ts';
import { LIFE } from './life.ts';
import { takeStep } from './take-step.ts';

/** J6: the centre puts right what a task says, and says why; what it said before stays in the history. */
export const editTask = registerCommand({
  type: 'task.edit',
  roles: LIFE.edited.by,
  payload: z.strictObject({ taskId: TaskId, reason: prose(1000), ...taskFields, ...taskLinks }),
  decide: (state, { taskId, reason, ...written }, { actor }) =>
    unlessLinked(state, written) ??
    takeStep(state, actor, [taskId], () => ({
      type: 'task.edited',
      taskId,
      text: textOf(state.series, written),
      reason,
    })),
});
