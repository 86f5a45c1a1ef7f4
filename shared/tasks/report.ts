import { z } from 'zod';
import { attachedFiles, fileIds } from '../files/attached.ts';
import { registerCommand } from '../kernel/command.ts';
import { TaskId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep } from './take-step.ts';

/** J5: it is done, says the unit that leads, with what shows it; the centre has to check it. */
export const reportTask = registerCommand({
  type: 'task.report',
  roles: LIFE.reported.by,
  payload: z.strictObject({ taskId: TaskId, words: prose(2000), fileIds }),
  decide(state, { taskId, words, fileIds: sent }, { actor }) {
    const attached = attachedFiles(state.files, sent, actor);
    if (!attached.accepted) return attached;
    const { files } = attached;
    return takeStep(state, actor, [taskId], () => ({ type: 'task.reported', taskId, words, files }));
  },
});
