import type { Occasion } from '../kernel/evolve.ts';
import type { ItemId } from '../kernel/ids.ts';
import type { Agenda, Item, LateChange, PastChange, UndoableEvent } from './events.ts';
import { isShown, type Tree } from './tree.ts';
import { changed } from './tree-change.ts';

/** A16: so many changes can be undone. */
const KEPT_CHANGES = 20;

const titleOf = (tree: Tree, event: UndoableEvent): string => {
  if (event.type === 'agenda.imported') return event.items[0]?.title ?? '';
  return event.type === 'agenda.item_added' ? event.title : (tree.items.get(event.itemId)?.title ?? '');
};

const sameWords = (one: Item, other: Item): boolean =>
  one.title === other.title &&
  JSON.stringify(one.presenter) === JSON.stringify(other.presenter) &&
  one.plannedMinutes === other.plannedMinutes &&
  one.kind === other.kind &&
  one.parentId === other.parentId;

/** A22: what differs from before bears the mark of the change; what is gone is written down. */
const marked = (before: Agenda, after: Tree, mark: LateChange, movedId: ItemId | null): Agenda => {
  if (!before.frozen) return { ...before, ...after };
  const items = new Map(
    [...after.items].map(([id, item]) => {
      const was = before.items.get(id);
      return [id, was && sameWords(was, item) && id !== movedId ? item : { ...item, late: mark }];
    }),
  );
  const gone = before.order.filter((id) => !after.items.has(id));
  const removed = gone.map((id) => ({
    ...mark,
    title: before.items.get(id)?.title ?? '',
    shown: isShown(before, id),
  }));
  return { ...before, order: after.order, items, lateRemovals: [...before.lateRemovals, ...removed] };
};

/** When, and by which role. */
export const markOf = ({ at, by }: Occasion): LateChange => ({ at, by: by.role });

/** A17: the tree as it was, with the times and notes of now. */
export const treeBefore = ({ items }: Tree, { before }: PastChange): Tree => ({
  order: before.order,
  items: new Map(
    [...before.items].map(([id, was]) => {
      const { startedAt, begun, spentMs, notes, late, visibility } = items.get(id) ?? was;
      // What was begun has been seen: it is not hidden again.
      const seen = begun ? { visibility } : {};
      return [id, { ...was, ...seen, startedAt, begun, spentMs, notes, late }];
    }),
  ),
});

/** A16, A22: the agenda after a change, which can be undone. */
export const withChange = (agenda: Agenda, event: UndoableEvent, occasion: Occasion): Agenda => {
  const mark = markOf(occasion);
  const { order, items } = agenda;
  const change: PastChange = {
    ...mark,
    seq: occasion.seq,
    type: event.type,
    title: titleOf(agenda, event),
    before: { order, items },
  };
  const movedId = event.type === 'agenda.item_moved' ? event.itemId : null;
  return {
    ...marked(agenda, changed(agenda, event), mark, movedId),
    past: [...agenda.past, change].slice(-KEPT_CHANGES),
  };
};

/** A16, A17, A22: the agenda without its last change. */
export const withoutLastChange = (agenda: Agenda, occasion: Occasion): Agenda => {
  const last = agenda.past.at(-1);
  if (!last) return agenda;
  return {
    ...marked(agenda, treeBefore(agenda, last), markOf(occasion), null),
    past: agenda.past.slice(0, -1),
  };
};
