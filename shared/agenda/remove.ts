import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { unlessChangeable } from './change.ts';
import { agendaWriters } from './fields.ts';

/** A2, A6, A8: an item that was never begun is taken off the agenda, with all under it. */
export const removeItem = command({
  type: 'agenda.remove',
  roles: agendaWriters,
  payload: z.strictObject({ itemId: ItemId }),
  decide(state, { itemId }, context) {
    const item = state.agenda.items.get(itemId);
    if (!item) return refuse('agenda.item_unknown', { itemId });
    if (item.begun) return refuse('agenda.item_begun', { title: item.title });
    return unlessChangeable(state, context) ?? accept({ type: 'agenda.item_removed', itemId });
  },
});
