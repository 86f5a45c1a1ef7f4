import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { agendaWriters, itemFields } from './fields.ts';

/** A1, A2: an item is added, at the end or after a named item. */
export const addItem = command({
  type: 'agenda.add',
  roles: agendaWriters,
  payload: z.strictObject({ ...itemFields, after: ItemId.optional() }),
  decide(state, { after, ...text }, { newId }) {
    const { order, items } = state.agenda;
    if (after !== undefined && !items.has(after)) return refuse('agenda.item_unknown', { itemId: after });
    return (
      unlessLive(state) ??
      accept({
        type: 'agenda.item_added',
        itemId: newId() as ItemId,
        after: after ?? order.at(-1) ?? null,
        ...text,
      })
    );
  },
});
