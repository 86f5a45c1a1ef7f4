import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { PracticeId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { ownStanding } from './standing.ts';

/** I4: its seat does not show it any more. */
export const withdrawPractice = registerCommand({
  type: 'practice.withdraw',
  roles: ['seat'],
  payload: z.strictObject({ practiceId: PracticeId, reason: prose(1000) }),
  decide(state, { practiceId, reason }, { actor }) {
    const practice = ownStanding(state, practiceId, actor);
    return 'accepted' in practice ? practice : accept({ type: 'practice.withdrawn', practiceId, reason });
  },
});
