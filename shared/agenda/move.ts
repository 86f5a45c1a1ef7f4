import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { agendaWriters } from './fields.ts';

/** A2: an item changes its place in the order; `after` null puts it first. */
export const moveItem = command({
  type: 'agenda.move',
  roles: agendaWriters,
  payload: z.strictObject({ itemId: ItemId, after: ItemId.nullable() }),
  decide(state, { itemId, after }) {
    const { items } = state.agenda;
    if (!items.has(itemId)) return refuse('agenda.item_unknown', { itemId });
    if (after !== null && (after === itemId || !items.has(after)))
      return refuse('agenda.item_unknown', { itemId: after });
    return unlessLive(state) ?? accept({ type: 'agenda.item_moved', itemId, after });
  },
});
