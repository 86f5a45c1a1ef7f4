import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { acceptSound, unlessChangeable, unlessPresenter } from './change.ts';
import { agendaWriters, itemFields } from './fields.ts';

/** A1, A2, A10: the words or the planned minutes of an item change. */
export const editItem = command({
  type: 'agenda.edit',
  roles: agendaWriters,
  payload: z.strictObject({ itemId: ItemId, ...itemFields }),
  decide(state, payload, context) {
    const refusal = unlessChangeable(state, context);
    if (refusal) return refusal;
    if (!state.agenda.items.has(payload.itemId))
      return refuse('agenda.item_unknown', { itemId: payload.itemId });
    return (
      unlessPresenter(state, payload.presenter) ??
      acceptSound(state, { type: 'agenda.item_edited', ...payload }, context)
    );
  },
});
