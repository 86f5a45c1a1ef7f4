import type { Actor } from '../kernel/actor.ts';
import { type Refused, refuse } from '../kernel/decision.ts';
import type { PracticeId } from '../kernel/ids.ts';
import type { RegisterState } from '../register.ts';
import type { Practice } from './practice.ts';

/** I4: the practice of that id, as long as it stands; else the refusal. */
export const standing = ({ practices }: RegisterState, practiceId: PracticeId): Practice | Refused => {
  const practice = practices.all.get(practiceId);
  if (!practice) return refuse('practice.unknown', { practiceId });
  return practice.withdrawn ? refuse('practice.withdrawn', { code: practice.code }) : practice;
};

/** I4: the same, for the seat that holds it alone. */
export const ownStanding = (
  state: RegisterState,
  practiceId: PracticeId,
  actor: Actor,
): Practice | Refused => {
  const practice = standing(state, practiceId);
  if ('accepted' in practice) return practice;
  const own = actor.role === 'seat' && actor.seatId === practice.holderId;
  return own ? practice : refuse('practice.other_seat', { code: practice.code });
};
