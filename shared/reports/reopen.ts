import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { line } from '../kernel/text.ts';

/** R16: frozen figures can change again; why is in the log and above the table. */
export const reopenFigures = command({
  type: 'figures.reopen',
  roles: ['chair', 'deputy', 'minute_taker'],
  payload: z.strictObject({ reason: line(300) }),
  decide(state, { reason }) {
    if (state.reporting.frozenAt === null) return refuse('figures.not_frozen');
    return unlessLive(state) ?? accept({ type: 'figures.reopened', reason });
  },
});
