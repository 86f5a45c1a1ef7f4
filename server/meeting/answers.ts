import type { CommandAnswer } from '../../shared/contract.ts';
import { type Actor, actorKey } from '../../shared/kernel/actor.ts';

/** Refusals are kept for those who ask again at once; acceptances for as long as the meeting is in memory. */
const REFUSALS_KEPT = 2000;

type Asked = { readonly actor: Actor; readonly id: string };

/** What was answered to which command of whom: the same command gets the same answer. */
export const createAnswers = () => {
  const accepted = new Map<string, CommandAnswer>();
  const refused = new Map<string, CommandAnswer>();
  const key = ({ actor, id }: Asked) => `${actorKey(actor)} ${id}`;
  return {
    recall: (asked: Asked): CommandAnswer | undefined => accepted.get(key(asked)) ?? refused.get(key(asked)),
    remember(asked: Asked, answer: CommandAnswer) {
      if (answer.ok) {
        accepted.set(key(asked), answer);
        return;
      }
      refused.set(key(asked), answer);
      if (refused.size > REFUSALS_KEPT) {
        const [oldest] = refused.keys();
        if (oldest !== undefined) refused.delete(oldest);
      }
    },
  };
};
