import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { hasContent, LAYOUTS } from './events.ts';
import { stageRoles } from './fields.ts';

/** S2: how the stage is laid out, for everybody. */
export const setLayout = command({
  type: 'stage.set_layout',
  roles: stageRoles,
  payload: z.strictObject({ layout: z.enum(LAYOUTS) }),
  decide(state, { layout }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (state.stage.layout === layout) return refuse('stage.already_laid_out');
    if (!hasContent(state.stage, layout))
      return refuse(layout === 'shared' ? 'stage.nothing_shared' : 'discussion.not_on');
    return accept({ type: 'stage.laid_out', layout });
  },
});
