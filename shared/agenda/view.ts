import type { Records } from '../kernel/patch.ts';
import type { Agenda, Item } from './events.ts';

export interface ItemRecord extends Item {
  /** Place in the order, from 1. */
  readonly order: number;
  readonly state: 'upcoming' | 'current' | 'done';
}

const stateOf = (item: Item): ItemRecord['state'] => {
  if (item.startedAt !== null) return 'current';
  return item.begun ? 'done' : 'upcoming';
};

export const viewAgenda = ({ order, items }: Agenda): Records => {
  const records = new Map<`item:${string}`, ItemRecord>();
  order.forEach((id, index) => {
    const item = items.get(id);
    if (item) records.set(`item:${id}`, { ...item, order: index + 1, state: stateOf(item) });
  });
  return records;
};
