import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { acceptSound, unlessChangeable, unlessPresenter } from './change.ts';
import { agendaWriters, itemFields, visibility } from './fields.ts';
import { childrenOf } from './tree.ts';

/** A1, A2, A8: an item is added, at the end of its parent or after a named sibling. */
export const addItem = command({
  type: 'agenda.add',
  roles: agendaWriters,
  payload: z.strictObject({
    ...itemFields,
    visibility,
    parentId: ItemId.nullable().optional(),
    after: ItemId.optional(),
  }),
  decide(state, { after, parentId: named, ...text }, context) {
    const { agenda } = state;
    const sibling = after === undefined ? undefined : agenda.items.get(after);
    if (after !== undefined && !sibling) return refuse('agenda.item_unknown', { itemId: after });
    const parentId = named === undefined ? (sibling?.parentId ?? null) : named;
    if (parentId !== null && !agenda.items.has(parentId))
      return refuse('agenda.item_unknown', { itemId: parentId });
    if (sibling && sibling.parentId !== parentId)
      return refuse('agenda.item_unknown', { itemId: sibling.id });
    return (
      unlessChangeable(state, context) ??
      unlessPresenter(state, text.presenter) ??
      acceptSound(
        state,
        {
          type: 'agenda.item_added',
          itemId: context.newId() as ItemId,
          parentId,
          after: after ?? childrenOf(agenda, parentId).at(-1) ?? null,
          ...text,
        },
        context,
      )
    );
  },
});
