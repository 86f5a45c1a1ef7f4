import type { Agenda, Item } from './events.ts';
import { childrenOf, isShown } from './tree.ts';

/** What everybody sees of the agenda and the meeting did not come to, in its order; what is counted from earlier ones (A24) is no item of its own. */
export const undoneItems = (agenda: Agenda): readonly Item[] =>
  agenda.order.flatMap((id) => {
    const item = agenda.items.get(id);
    if (!item || item.begun || item.carried !== null || !isShown(agenda, id)) return [];
    return childrenOf(agenda, id).length === 0 ? [item] : [];
  });
