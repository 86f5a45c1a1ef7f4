import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PracticeId } from '../kernel/ids.ts';
import { standing } from './standing.ts';

/** I2: a seat says that it is interested, or not any more. */
export const markPractice = registerCommand({
  type: 'practice.mark',
  roles: ['seat'],
  payload: z.strictObject({ practiceId: PracticeId, interested: z.boolean() }),
  decide(state, { practiceId, interested }, { actor }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const practice = standing(state, practiceId);
    if ('accepted' in practice) return practice;
    const { code, holderId, interestedIds } = practice;
    if (holderId === seatId) return refuse('practice.own', { code });
    if (interestedIds.includes(seatId) === interested)
      return refuse(interested ? 'practice.already_marked' : 'practice.not_marked', { code });
    return accept({ type: 'practice.marked', practiceId, seatId, interested });
  },
});
