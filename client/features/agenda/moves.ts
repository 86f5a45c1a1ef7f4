import { LEVELS } from '../../../shared/agenda/tree.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import type { ItemId } from '../../../shared/kernel/ids.ts';

export interface Place {
  readonly parentId: ItemId | null;
  readonly after: ItemId | null;
}

export type Step = 'up' | 'down' | 'in' | 'out';
export const STEPS: readonly Step[] = ['up', 'down', 'out', 'in'];

type Items = readonly ItemRecord[];

const childrenOf = (items: Items, parentId: ItemId | null): Items =>
  items.filter((item) => item.parentId === parentId);

/** How many levels a branch has. */
const heightOf = (items: Items, id: ItemId): number =>
  1 + Math.max(0, ...childrenOf(items, id).map((child) => heightOf(items, child.id)));

/** Where one step leads an item; nothing where it can go no further. */
export const placeAfterStep = (items: Items, item: ItemRecord, step: Step): Place | undefined => {
  const { parentId } = item;
  const siblings = childrenOf(items, parentId);
  const index = siblings.findIndex(({ id }) => id === item.id);
  const before = siblings[index - 1];
  if (step === 'up') return before && { parentId, after: siblings[index - 2]?.id ?? null };
  if (step === 'down') {
    const next = siblings[index + 1];
    return next && { parentId, after: next.id };
  }
  if (step === 'out') {
    const parent = items.find(({ id }) => id === parentId);
    return parent && { parentId: parent.parentId, after: parent.id };
  }
  if (!before || item.depth + 1 + heightOf(items, item.id) > LEVELS) return undefined;
  return { parentId: before.id, after: childrenOf(items, before.id).at(-1)?.id ?? null };
};

/** Where on a row something is let go. */
export type Spot = 'before' | 'inside' | 'after';

/** The upper part of a row is before it, the lower part after it, the middle inside it. */
export const spotAt = (share: number): Spot => {
  if (share < 0.3) return 'before';
  return share > 0.7 ? 'after' : 'inside';
};

/** The place that an item takes when it is let go on another; the rules judge it. */
export const placeOfDrop = (
  items: Items,
  item: ItemRecord,
  on: ItemRecord,
  spot: Spot,
): Place | undefined => {
  if (item.id === on.id) return undefined;
  if (spot === 'inside')
    return {
      parentId: on.id,
      after:
        childrenOf(items, on.id)
          .filter(({ id }) => id !== item.id)
          .at(-1)?.id ?? null,
    };
  if (spot === 'after') return { parentId: on.parentId, after: on.id };
  const siblings = childrenOf(items, on.parentId).filter(({ id }) => id !== item.id);
  return { parentId: on.parentId, after: siblings[siblings.indexOf(on) - 1]?.id ?? null };
};
