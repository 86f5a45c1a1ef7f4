import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { PracticeId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { standing } from './standing.ts';

/** I3: the centre recommends it to the others, with a word. */
export const recommendPractice = registerCommand({
  type: 'practice.recommend',
  roles: ['chair', 'deputy', 'minute_taker'],
  payload: z.strictObject({ practiceId: PracticeId, words: prose(1000) }),
  decide(state, { practiceId, words }) {
    const practice = standing(state, practiceId);
    return 'accepted' in practice ? practice : accept({ type: 'practice.recommended', practiceId, words });
  },
});
