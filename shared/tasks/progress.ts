import { z } from 'zod';
import { attachedFiles, fileIds } from '../files/attached.ts';
import { registerCommand } from '../kernel/command.ts';
import { TaskId } from '../kernel/ids.ts';
import { orNothing, prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { takeStep } from './take-step.ts';

/** J5: how far it has come: a share, words, or both. */
export const progressTask = registerCommand({
  type: 'task.progress',
  roles: LIFE.progressed.by,
  payload: z
    .strictObject({
      taskId: TaskId,
      percent: z.int().min(0).max(100).nullable(),
      words: orNothing(prose(2000)),
      fileIds,
    })
    .refine(({ percent, words }) => percent !== null || words !== '', {
      path: ['words'],
      error: 'nothing_said',
    }),
  decide(state, { taskId, percent, words, fileIds: sent }, { actor }) {
    const attached = attachedFiles(state.files, sent, actor);
    if (!attached.accepted) return attached;
    const { files } = attached;
    return takeStep(state, actor, [taskId], () => ({
      type: 'task.progressed',
      taskId,
      percent,
      words,
      files,
    }));
  },
});
