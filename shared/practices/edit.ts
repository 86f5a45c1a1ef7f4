import { z } from 'zod';
import { attachedFiles } from '../files/attached.ts';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PracticeId } from '../kernel/ids.ts';
import { practiceFields } from './fields.ts';
import { ownStanding } from './standing.ts';

/** I8: its seat puts right what it says, as long as the centre has not recommended it. */
export const editPractice = registerCommand({
  type: 'practice.edit',
  roles: ['seat'],
  payload: z.strictObject({ practiceId: PracticeId, ...practiceFields }),
  decide(state, { practiceId, fileIds, ...text }, { actor }) {
    const practice = ownStanding(state, practiceId, actor);
    if ('accepted' in practice) return practice;
    const { code, recommendation } = practice;
    if (recommendation !== null) return refuse('practice.recommended', { code });
    const stay = practice.files.filter(({ id }) => fileIds.includes(id));
    const added = attachedFiles(
      state.files,
      fileIds.filter((id) => !stay.some((file) => file.id === id)),
      actor,
    );
    if (!added.accepted) return added;
    return accept({ type: 'practice.edited', practiceId, files: [...stay, ...added.files], ...text });
  },
});
