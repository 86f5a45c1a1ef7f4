import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { Place } from '../places.ts';
import { endingShare } from './endings.ts';

/** S10: no device is left at the place that shares, and none has come for the time of C3. */
export const abandonShare = command({
  type: 'share.abandon',
  roles: ['system'],
  payload: z.strictObject({ place: Place }),
  decide: ({ stage }, { place }) =>
    stage.share === place ? accept(...endingShare(stage)) : refuse('share.not_shared'),
});
