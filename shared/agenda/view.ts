import { isCentre, type Role, type Viewer } from '../kernel/actor.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import type { Agenda, Item, LateChange, LateRemoval, PastChange } from './events.ts';
import { agendaWriters } from './fields.ts';
import { signOf } from './numbering.ts';
import { isShown, pathOf, type Tree, visibilityOf } from './tree.ts';

/** Its visibility is that of the whole branch (A12, A13), not as the item itself was written. */
export interface ItemRecord extends Omit<Item, 'notes'> {
  /** Place among the items that this viewer sees, from 1. */
  readonly order: number;
  /** A9: `II.1.a`; empty for what is not shown to all. */
  readonly number: string;
  /** From 0. */
  readonly depth: number;
  readonly state: 'upcoming' | 'current' | 'under_way' | 'done';
  /** A14: null for those who may not see them. */
  readonly notes: string | null;
}

/** The agenda as a whole; its one id is `this`. */
export interface AgendaRecord {
  readonly plannedMinutes: number | null;
  readonly freezeAt: number | null;
  readonly frozen: LateChange | null;
  readonly lateRemovals: readonly Omit<LateRemoval, 'shown'>[];
  /** A16: what those who write the agenda can undo. */
  readonly lastChange: Omit<PastChange, 'before'> | null;
}

const seesNotes: readonly Role[] = ['chair', 'deputy'];

/** A15: within the items that a viewer sees. */
const stateOf = (item: Item, seen: readonly Item[]): ItemRecord['state'] => {
  if (item.startedAt !== null) return 'current';
  if (!item.begun) return 'upcoming';
  const unfinished = (above: Item): boolean =>
    seen.some(
      (each) => each.parentId === above.id && (!each.begun || each.startedAt !== null || unfinished(each)),
    );
  return unfinished(item) ? 'under_way' : 'done';
};

/** A9: the numbers of the items that everybody sees. */
export const numbersOf = (tree: Tree): ReadonlyMap<string, string> => {
  const counted = new Map<string | null, number>();
  const numbers = new Map<string, string>();
  for (const id of tree.order) {
    const item = tree.items.get(id);
    if (!item || !isShown(tree, id)) continue;
    const value = (counted.get(item.parentId) ?? 0) + 1;
    counted.set(item.parentId, value);
    const sign = signOf(pathOf(tree, id).length - 1, value);
    numbers.set(id, item.parentId === null ? sign : `${numbers.get(item.parentId)}.${sign}`);
  }
  return numbers;
};

const recordOfAgenda = (
  { plannedMinutes, freezeAt, frozen, lateRemovals, past }: Agenda,
  viewer: Pick<Viewer, 'role'>,
): AgendaRecord => {
  const centre = isCentre(viewer);
  const last = agendaWriters.includes(viewer.role) ? past.at(-1) : undefined;
  return {
    plannedMinutes,
    freezeAt: centre ? freezeAt : null,
    frozen,
    lateRemovals: lateRemovals
      .filter(({ shown }) => centre || shown)
      .map(({ title, at, by }) => ({ title, at, by })),
    lastChange: last ? { seq: last.seq, at: last.at, by: last.by, type: last.type, title: last.title } : null,
  };
};

export const viewAgenda = (agenda: Agenda, viewer: Pick<Viewer, 'role'>): Records => {
  const records = new Map<RecordKey, ViewRecord>([['agenda:this', recordOfAgenda(agenda, viewer)]]);
  const seen = agenda.order.flatMap((id) => {
    const item = agenda.items.get(id);
    return item && (isCentre(viewer) || isShown(agenda, id)) ? [item] : [];
  });
  const numbers = numbersOf(agenda);
  seen.forEach((item, index) => {
    records.set(`item:${item.id}`, {
      ...item,
      order: index + 1,
      number: numbers.get(item.id) ?? '',
      depth: pathOf(agenda, item.id).length - 1,
      state: stateOf(item, seen),
      visibility: visibilityOf(agenda, item.id),
      notes: seesNotes.includes(viewer.role) ? item.notes : null,
    });
  });
  return records;
};
