import { withChanged, withEntry } from '../kernel/evolve.ts';
import type { ItemId } from '../kernel/ids.ts';
import type { Item, ItemText, UndoableEvent, Visibility } from './events.ts';
import { branchOf, pathOf, placed, type Tree } from './tree.ts';

const newItem = (
  id: ItemId,
  { parentId, visibility, ...text }: ItemText & { parentId: ItemId | null; visibility: Visibility },
): Item => ({
  title: text.title,
  presenter: text.presenter,
  plannedMinutes: text.plannedMinutes,
  kind: text.kind,
  id,
  parentId,
  visibility,
  notes: '',
  late: null,
  startedAt: null,
  begun: false,
  spentMs: 0,
});

const withoutBranch = (tree: Tree, id: ItemId): Tree => {
  const gone = new Set(branchOf(tree, id));
  return {
    order: tree.order.filter((each) => !gone.has(each)),
    items: new Map([...tree.items].filter(([each]) => !gone.has(each))),
  };
};

/** An item and all those it stands under, changed. */
export const withPathChanged = (tree: Tree, id: ItemId, change: (item: Item) => Item): Tree => ({
  ...tree,
  items: pathOf(tree, id).reduce((items, above) => withChanged(items, above.id, change), tree.items),
});

/** A12: no longer hidden. */
export const uncovered = (item: Item): Item =>
  item.visibility === 'hidden' ? { ...item, visibility: 'shown' } : item;

/** The tree after a change of it. */
export const changed = (tree: Tree, event: UndoableEvent): Tree => {
  switch (event.type) {
    case 'agenda.item_added':
      return {
        order: placed(tree, [event.itemId], event),
        items: withEntry(tree.items, event.itemId, newItem(event.itemId, event)),
      };
    case 'agenda.item_edited': {
      const { type, itemId, ...text } = event;
      return { ...tree, items: withChanged(tree.items, itemId, (item) => ({ ...item, ...text })) };
    }
    case 'agenda.item_moved': {
      const { itemId, parentId } = event;
      return {
        order: placed(tree, branchOf(tree, itemId), event),
        items: withChanged(tree.items, itemId, (item) => ({ ...item, parentId })),
      };
    }
    case 'agenda.item_removed':
      return withoutBranch(tree, event.itemId);
    case 'agenda.item_shown':
      return withPathChanged(tree, event.itemId, uncovered);
    case 'agenda.item_shortened':
      return withPathChanged(tree, event.itemId, (item) => ({
        ...item,
        plannedMinutes: item.plannedMinutes - event.byMinutes,
      }));
    case 'agenda.imported':
      return {
        order: [...tree.order, ...event.items.map(({ itemId }) => itemId)],
        items: new Map([
          ...tree.items,
          ...event.items.map((row) => [row.itemId, newItem(row.itemId, row)] as const),
        ]),
      };
  }
};
