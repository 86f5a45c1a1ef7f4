import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { acceptSound, unlessChangeable } from './change.ts';
import { pathOf } from './tree.ts';

/** A20: an item, and those it stands under, lose planned minutes. */
export const shortenItem = command({
  type: 'agenda.shorten',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ itemId: ItemId, byMinutes: z.int().min(1).max(600) }),
  decide(state, { itemId, byMinutes }, context) {
    if (!state.agenda.items.has(itemId)) return refuse('agenda.item_unknown', { itemId });
    const short = pathOf(state.agenda, itemId).find(({ plannedMinutes }) => plannedMinutes <= byMinutes);
    if (short)
      return refuse('agenda.too_short', { title: short.title, planned: short.plannedMinutes, byMinutes });
    return (
      unlessChangeable(state, context) ??
      acceptSound(state, { type: 'agenda.item_shortened', itemId, byMinutes }, context)
    );
  },
});
