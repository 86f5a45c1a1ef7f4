import { type Evolve, withChanged, withEntry, withoutEntry } from '../kernel/evolve.ts';
import type { ItemId } from '../kernel/ids.ts';

export const ITEM_KINDS = ['report', 'guidance', 'discussion', 'vote', 'conclusion'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface ItemText {
  readonly title: string;
  readonly presenter: string;
  readonly plannedMinutes: number;
  readonly kind: ItemKind;
}

export type AgendaEvent =
  | ({
      readonly type: 'agenda.item_added';
      readonly itemId: ItemId;
      readonly after: ItemId | null;
    } & ItemText)
  | ({ readonly type: 'agenda.item_edited'; readonly itemId: ItemId } & ItemText)
  /** `after` null: to the top. */
  | { readonly type: 'agenda.item_moved'; readonly itemId: ItemId; readonly after: ItemId | null }
  | { readonly type: 'agenda.item_removed'; readonly itemId: ItemId }
  | { readonly type: 'agenda.item_started'; readonly itemId: ItemId; readonly title: string };

export interface Item extends ItemText {
  readonly id: ItemId;
  /** When it became current, ms; null when it is not current. */
  readonly startedAt: number | null;
  /** Whether it was ever current. */
  readonly begun: boolean;
  /** Time of its earlier turns, ms. */
  readonly spentMs: number;
}

export interface Agenda {
  readonly order: readonly ItemId[];
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly currentId: ItemId | null;
}

export const initialAgenda: Agenda = { order: [], items: new Map(), currentId: null };

const placed = (order: readonly ItemId[], id: ItemId, after: ItemId | null): ItemId[] => {
  const others = order.filter((other) => other !== id);
  const index = after === null ? 0 : others.indexOf(after) + 1;
  return [...others.slice(0, index), id, ...others.slice(index)];
};

const withCurrentEnded = (agenda: Agenda, at: number): Agenda =>
  agenda.currentId === null
    ? agenda
    : {
        ...agenda,
        currentId: null,
        items: withChanged(agenda.items, agenda.currentId, (item) => ({
          ...item,
          startedAt: null,
          spentMs: item.spentMs + Math.max(0, at - (item.startedAt ?? at)),
        })),
      };

export const evolveAgenda: Evolve<Agenda> = (agenda, event, { at }) => {
  switch (event.type) {
    case 'agenda.item_added': {
      const { type, itemId, after, ...text } = event;
      return {
        ...agenda,
        order: placed(agenda.order, itemId, after),
        items: withEntry(agenda.items, itemId, {
          ...text,
          id: itemId,
          startedAt: null,
          begun: false,
          spentMs: 0,
        }),
      };
    }
    case 'agenda.item_edited': {
      const { type, itemId, ...text } = event;
      return { ...agenda, items: withChanged(agenda.items, itemId, (item) => ({ ...item, ...text })) };
    }
    case 'agenda.item_moved':
      return { ...agenda, order: placed(agenda.order, event.itemId, event.after) };
    case 'agenda.item_removed':
      return {
        ...agenda,
        order: agenda.order.filter((id) => id !== event.itemId),
        items: withoutEntry(agenda.items, event.itemId),
      };
    case 'agenda.item_started': {
      const ended = withCurrentEnded(agenda, at);
      return {
        ...ended,
        currentId: event.itemId,
        items: withChanged(ended.items, event.itemId, (item) => ({ ...item, startedAt: at, begun: true })),
      };
    }
    case 'meeting.closed':
      return withCurrentEnded(agenda, at);
    default:
      return agenda;
  }
};
