import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { agendaWriters, itemFields } from './fields.ts';

/** A1, A2: the words or the planned minutes of an item change. */
export const editItem = command({
  type: 'agenda.edit',
  roles: agendaWriters,
  payload: z.strictObject({ itemId: ItemId, ...itemFields }),
  decide(state, payload) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (!state.agenda.items.has(payload.itemId))
      return refuse('agenda.item_unknown', { itemId: payload.itemId });
    return accept({ type: 'agenda.item_edited', ...payload });
  },
});
