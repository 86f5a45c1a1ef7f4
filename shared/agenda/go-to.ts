import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';

/** A3, A4, A5: the meeting moves to an item. */
export const goToItem = command({
  type: 'agenda.go_to',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ itemId: ItemId }),
  decide(state, { itemId }) {
    const item = state.agenda.items.get(itemId);
    if (!item) return refuse('agenda.item_unknown', { itemId });
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    if (state.agenda.currentId === itemId) return refuse('agenda.already_current', { title: item.title });
    return accept({ type: 'agenda.item_started', itemId, title: item.title });
  },
});
