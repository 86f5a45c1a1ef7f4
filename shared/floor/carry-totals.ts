import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';

/** F13: what the seats have spoken in the other meetings of the year. Seats that are not of this meeting are left out. */
export const carryTotals = command({
  type: 'floor.carry_totals',
  roles: ['system'],
  payload: z.strictObject({
    totals: z
      .array(z.strictObject({ seatId: SeatId, ms: z.int().nonnegative(), speeches: z.int().nonnegative() }))
      .max(5000),
  }),
  decide(state, { totals }) {
    const known = totals.filter(({ seatId }) => state.attendance.has(seatId));
    return unlessLive(state) ?? accept({ type: 'floor.totals_carried', totals: known });
  },
});
