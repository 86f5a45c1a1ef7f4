import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { acceptSound, unlessChangeable } from './change.ts';
import { agendaWriters } from './fields.ts';
import { pathOf } from './tree.ts';

/** A2, A8: an item changes its place, with all under it; `after` null puts it first under its parent. */
export const moveItem = command({
  type: 'agenda.move',
  roles: agendaWriters,
  payload: z.strictObject({
    itemId: ItemId,
    parentId: ItemId.nullable(),
    after: ItemId.nullable(),
  }),
  decide(state, { itemId, parentId, after }, context) {
    const { items } = state.agenda;
    for (const named of [itemId, parentId, after])
      if (named !== null && !items.has(named)) return refuse('agenda.item_unknown', { itemId: named });
    if (pathOf(state.agenda, parentId).some(({ id }) => id === itemId))
      return refuse('agenda.under_itself', { title: items.get(itemId)?.title ?? '' });
    if (after !== null && (after === itemId || items.get(after)?.parentId !== parentId))
      return refuse('agenda.item_unknown', { itemId: after });
    return (
      unlessChangeable(state, context) ??
      acceptSound(state, { type: 'agenda.item_moved', itemId, parentId, after }, context)
    );
  },
});
