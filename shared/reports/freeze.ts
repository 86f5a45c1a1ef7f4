import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { hasReported } from './totals.ts';
import { unlessChangeable } from './unless-changeable.ts';

/** R11: the figures stand as they are from now on. */
export const freezeFigures = command({
  type: 'figures.freeze',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({}),
  decide(state) {
    const refusal = unlessChangeable(state);
    if (refusal) return refusal;
    const { form, entries } = state.reporting;
    if (!form) return refuse('figures.no_form');
    const reported = form.seatIds.filter((seatId) => hasReported(form, entries.get(seatId))).length;
    return accept({ type: 'figures.frozen', reported, seats: form.seatIds.length });
  },
});
