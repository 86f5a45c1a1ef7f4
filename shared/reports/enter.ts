import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { checkFigures, correctionsText, SentFigure } from './check.ts';
import type { ReportedFigure } from './reporting.ts';
import { stateFigure } from './state-figure.ts';
import { unlessChangeable } from './unless-changeable.ts';

/** At once, so that a message with them is not too large for the line. */
export const MAX_ENTERED = 1000;

const Entered = SentFigure.extend({ seatId: SeatId });
export type EnteredFigure = z.output<typeof Entered>;

/** R9: the centre enters what a seat told it otherwise, or what stands in a file: all of it or none. */
export const enterFigures = command({
  type: 'figures.enter',
  roles: stateFigure.roles,
  payload: z.strictObject({
    reason: line(300),
    figures: z
      .array(Entered)
      .min(1)
      .max(MAX_ENTERED)
      .refine(
        (all) =>
          new Set(all.map(({ seatId, indicatorId }) => `${seatId} ${indicatorId}`)).size === all.length,
        {
          error: 'twice',
        },
      ),
  }),
  decide(state, { reason, figures: sent }) {
    const refusal = unlessChangeable(state);
    if (refusal) return refusal;
    const { form } = state.reporting;
    if (!form) return refuse('figures.no_form');
    const figures: ReportedFigure[] = [];
    for (const seatId of new Set(sent.map((each) => each.seatId))) {
      const ofSeat = sent.filter((each) => each.seatId === seatId);
      const checked = checkFigures(state.reporting, form, seatId, ofSeat);
      if (!checked.ok) return checked.refusal;
      figures.push(...checked.figures);
    }
    if (figures.length === 0) return refuse('figures.nothing_new');
    return accept({ type: 'figures.entered', figures, reason, corrections: correctionsText(form, figures) });
  },
});
