import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';

/** A14: what the chair wants to remember of an item; empty takes it away. */
export const noteItem = command({
  type: 'agenda.note',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ itemId: ItemId, notes: z.union([z.literal(''), prose(2000)]) }),
  decide(state, { itemId, notes }) {
    if (!state.agenda.items.has(itemId)) return refuse('agenda.item_unknown', { itemId });
    return unlessLive(state) ?? accept({ type: 'agenda.noted', itemId, notes });
  },
});
