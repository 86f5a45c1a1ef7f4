import type { ItemId } from '../kernel/ids.ts';
import type { Agenda, Item, Visibility } from './events.ts';

/** A8: so many levels at most. */
export const LEVELS = 3;

export type Tree = Pick<Agenda, 'order' | 'items'>;

/** An item and those it stands under, upwards. */
export const pathOf = ({ items }: Pick<Tree, 'items'>, id: ItemId | null): readonly Item[] => {
  const path: Item[] = [];
  for (let at = id; at !== null; ) {
    const item: Item | undefined = items.get(at);
    if (!item) break;
    path.push(item);
    at = item.parentId;
  }
  return path;
};

/** An item and all that stands under it, in their order. */
export const branchOf = (tree: Tree, id: ItemId): readonly ItemId[] =>
  tree.order.filter((each) => pathOf(tree, each).some((above) => above.id === id));

export const childrenOf = ({ order, items }: Tree, parentId: ItemId | null): readonly ItemId[] =>
  order.filter((id) => items.get(id)?.parentId === parentId);

/** How a whole branch is seen: what is above an item hides it too. */
export const visibilityOf = (tree: Pick<Tree, 'items'>, id: ItemId): Visibility => {
  const path = pathOf(tree, id).map(({ visibility }) => visibility);
  if (path.includes('internal')) return 'internal';
  return path.includes('hidden') ? 'hidden' : 'shown';
};

/** Whether everybody sees an item (A12, A13). */
export const isShown = (tree: Pick<Tree, 'items'>, id: ItemId): boolean => visibilityOf(tree, id) === 'shown';

/**
 * The order with a branch at its place: after a sibling and all under that, or first under its parent. The order is
 * always depth first, so that reading it is reading the agenda.
 */
export const placed = (
  tree: Tree,
  branch: readonly ItemId[],
  { parentId, after }: { readonly parentId: ItemId | null; readonly after: ItemId | null },
): readonly ItemId[] => {
  const others = tree.order.filter((id) => !branch.includes(id));
  const before = after ? branchOf({ ...tree, order: others }, after).at(-1) : parentId;
  const index = before ? others.indexOf(before) + 1 : 0;
  return [...others.slice(0, index), ...branch, ...others.slice(index)];
};

/** Planned minutes of items side by side. */
export const minutesOf = (tree: Tree, ids: readonly ItemId[]): number =>
  ids.reduce((sum, id) => sum + (tree.items.get(id)?.plannedMinutes ?? 0), 0);
