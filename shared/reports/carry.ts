import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { IndicatorId, SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { Indicator, MAX_INDICATORS } from './form.ts';
import { FigureValue } from './values.ts';

const earlier = z
  .strictObject({
    code: line(40),
    indicators: z.array(Indicator).max(MAX_INDICATORS),
    figures: z
      .array(z.strictObject({ seatId: SeatId, indicatorId: IndicatorId, value: FigureValue }))
      .max(15_000),
  })
  .nullable();

/** R14: what was reported last month and a year ago. */
export const carryFigures = command({
  type: 'figures.carry',
  roles: ['system'],
  payload: z.strictObject({ lastMonth: earlier, lastYear: earlier }),
  decide(state, payload) {
    const known = (from: z.output<typeof earlier>) =>
      from && { ...from, figures: from.figures.filter(({ seatId }) => state.attendance.has(seatId)) };
    return (
      unlessLive(state) ??
      accept({
        type: 'figures.carried',
        lastMonth: known(payload.lastMonth),
        lastYear: known(payload.lastYear),
      })
    );
  },
});
