import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PracticeId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { standing } from './standing.ts';

/** I4: its seat does not show it any more. */
export const withdrawPractice = registerCommand({
  type: 'practice.withdraw',
  roles: ['seat'],
  payload: z.strictObject({ practiceId: PracticeId, reason: prose(1000) }),
  decide(state, { practiceId, reason }, { actor }) {
    const practice = standing(state, practiceId);
    if ('accepted' in practice) return practice;
    if (actor.role !== 'seat' || actor.seatId !== practice.holderId)
      return refuse('practice.other_seat', { code: practice.code });
    return accept({ type: 'practice.withdrawn', practiceId, reason });
  },
});
