import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';

const days = z.int().min(0).max(60);

/** Z2: who keeps the timetable. */
export const TIMETABLE_KEEPERS = ['admin', 'chair', 'deputy', 'minute_taker'] as const;

/** Z2: how many days before and after its meetings the steps of a series are. */
export const setOffsets = registerCommand({
  type: 'timetable.set_offsets',
  roles: TIMETABLE_KEEPERS,
  payload: z.strictObject({
    call: days,
    freeze: days,
    line_test: days,
    papers: days,
    counting: z.enum(['calendar', 'working']),
  }),
  decide(_state, offsets) {
    if (offsets.call < offsets.freeze || offsets.freeze < offsets.line_test)
      return refuse('timetable.out_of_order');
    return accept({ type: 'timetable.offsets_set', offsets });
  },
});
