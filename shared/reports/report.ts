import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { checkFigures, correctionsText, SentFigure } from './check.ts';
import { MAX_INDICATORS } from './form.ts';
import { unlessChangeable } from './unless-changeable.ts';

const figures = z
  .array(SentFigure)
  .min(1)
  .max(MAX_INDICATORS)
  .refine((all) => new Set(all.map(({ indicatorId }) => indicatorId)).size === all.length, {
    error: 'twice',
  });

/** R5, R8: a seat reports its figures, or corrects them. */
export const reportFigures = command({
  type: 'figures.report',
  roles: ['seat'],
  payload: z.strictObject({ figures }),
  decide(state, { figures: sent }, { actor }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const refusal = unlessChangeable(state);
    if (refusal) return refusal;
    const { form } = state.reporting;
    if (!form) return refuse('figures.no_form');
    const checked = checkFigures(state.reporting, form, actor.seatId, sent);
    if (!checked.ok) return checked.refusal;
    if (checked.figures.length === 0) return refuse('figures.nothing_new');
    const corrections = correctionsText(form, checked.figures);
    return accept({ type: 'figures.reported', figures: checked.figures, corrections });
  },
});
