import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { unlessChangeable } from './change.ts';
import { agendaWriters } from './fields.ts';
import { visibilityOf } from './tree.ts';

/** A12: everybody sees a hidden item from now on. */
export const showItem = command({
  type: 'agenda.show',
  roles: agendaWriters,
  payload: z.strictObject({ itemId: ItemId }),
  decide(state, { itemId }, context) {
    const item = state.agenda.items.get(itemId);
    if (!item) return refuse('agenda.item_unknown', { itemId });
    const { title } = item;
    const seen = visibilityOf(state.agenda, itemId);
    if (seen === 'internal') return refuse('agenda.item_internal', { title });
    if (seen === 'shown') return refuse('agenda.already_shown', { title });
    return unlessChangeable(state, context) ?? accept({ type: 'agenda.item_shown', itemId });
  },
});
