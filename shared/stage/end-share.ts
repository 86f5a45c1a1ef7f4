import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { endingShare } from './endings.ts';

/** S10: nothing is shared any more. */
export const endShare = command({
  type: 'share.end',
  roles: ['chair', 'deputy', 'operator', 'seat'],
  payload: z.strictObject({}),
  decide({ stage }, _payload, { actor }) {
    const anothers = actor.role === 'seat' && stage.share !== `seat:${actor.seatId}`;
    return stage.share === null || anothers ? refuse('share.not_shared') : accept(...endingShare(stage));
  },
});
