import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';

const minutes = z.int().min(1).max(120);

/** F19: how long one may speak, and how long a lost line keeps its place. */
export const setFloorTimes = command({
  type: 'floor.set_times',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({
    minutes: z.strictObject({
      speech: minutes,
      question: minutes,
      reply: minutes,
      point_of_order: minutes,
    }),
    seatMinutes: z.int().min(1).max(600).nullable(),
    amberSeconds: z.int().min(0).max(600),
    keepPlaceMinutes: z.int().min(0).max(120),
  }),
  decide(state, times) {
    return unlessLive(state) ?? accept({ type: 'floor.times_set', ...times });
  },
});
