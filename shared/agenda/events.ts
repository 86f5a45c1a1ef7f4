import type { MeetingEvent } from '../events.ts';
import type { Role } from '../kernel/actor.ts';
import { type Evolve, withChanged } from '../kernel/evolve.ts';
import type { DepartmentId, ItemId, SeatId } from '../kernel/ids.ts';
import { markOf, withChange, withoutLastChange } from './past.ts';
import type { Tree } from './tree.ts';
import { uncovered, withPathChanged } from './tree-change.ts';

export const ITEM_KINDS = ['report', 'guidance', 'discussion', 'vote', 'conclusion'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const VISIBILITIES = ['shown', 'hidden', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const PRESENTING_ROLES = ['chair', 'deputy', 'minute_taker', 'operator'] as const;

/** A11: free text, or somebody of the meeting, shown by the name that they have there. */
export type Presenter =
  | string
  | { readonly seatId: SeatId }
  | { readonly departmentId: DepartmentId }
  | { readonly role: (typeof PRESENTING_ROLES)[number] };

export interface ItemText {
  readonly title: string;
  readonly presenter: Presenter;
  readonly plannedMinutes: number;
  readonly kind: ItemKind;
}

interface Place {
  readonly parentId: ItemId | null;
  /** The sibling that it stands after; null: first under its parent. */
  readonly after: ItemId | null;
}

/** One row of an import; those under it follow it. */
export interface ImportedItem extends ItemText {
  readonly itemId: ItemId;
  readonly parentId: ItemId | null;
  readonly visibility: Visibility;
}

export type AgendaEvent =
  | ({
      readonly type: 'agenda.item_added';
      readonly itemId: ItemId;
      readonly visibility: Visibility;
    } & Place &
      ItemText)
  | ({ readonly type: 'agenda.item_edited'; readonly itemId: ItemId } & ItemText)
  | ({ readonly type: 'agenda.item_moved'; readonly itemId: ItemId } & Place)
  /** With all that stands under it. */
  | { readonly type: 'agenda.item_removed'; readonly itemId: ItemId }
  /** With those it stands under. */
  | { readonly type: 'agenda.item_shown'; readonly itemId: ItemId }
  /** The items above it lose the same minutes. */
  | { readonly type: 'agenda.item_shortened'; readonly itemId: ItemId; readonly byMinutes: number }
  | { readonly type: 'agenda.imported'; readonly items: readonly ImportedItem[] }
  | { readonly type: 'agenda.undone'; readonly undoes: number }
  | { readonly type: 'agenda.noted'; readonly itemId: ItemId; readonly notes: string }
  | { readonly type: 'agenda.planned'; readonly plannedMinutes: number | null }
  | { readonly type: 'agenda.freeze_set'; readonly freezeAt: number | null }
  | { readonly type: 'agenda.frozen' }
  | {
      readonly type: 'agenda.item_started';
      readonly itemId: ItemId;
      readonly title: string;
      /** A13: then the log is silent about it. */
      readonly internal: boolean;
    };

/** A22: that something was changed after the freeze. */
export interface LateChange {
  readonly at: number;
  readonly by: Role;
}

export interface Item extends ItemText {
  readonly id: ItemId;
  readonly parentId: ItemId | null;
  readonly visibility: Visibility;
  /** A14: for the chair alone; empty when there are none. */
  readonly notes: string;
  readonly late: LateChange | null;
  /** When it became current, ms; null when it is not current. */
  readonly startedAt: number | null;
  /** Whether it, or one under it, was ever current. */
  readonly begun: boolean;
  /** Time of its earlier turns, ms. */
  readonly spentMs: number;
}

/** A change that can be undone, and the agenda before it. */
export interface PastChange extends LateChange {
  readonly seq: number;
  readonly type: UndoableEvent['type'];
  /** Of the item it was about; of an import, the first. */
  readonly title: string;
  readonly before: Tree;
}

export interface LateRemoval extends LateChange {
  readonly title: string;
  /** Whether everybody had seen it. */
  readonly shown: boolean;
}

export interface Agenda {
  /** Depth first: each item is followed by all that stands under it. */
  readonly order: readonly ItemId[];
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly currentId: ItemId | null;
  /** A18: of the whole meeting. */
  readonly plannedMinutes: number | null;
  readonly freezeAt: number | null;
  readonly frozen: LateChange | null;
  readonly lateRemovals: readonly LateRemoval[];
  /** A16: the latest last. */
  readonly past: readonly PastChange[];
}

export const initialAgenda: Agenda = {
  order: [],
  items: new Map(),
  currentId: null,
  plannedMinutes: null,
  freezeAt: null,
  frozen: null,
  lateRemovals: [],
  past: [],
};

/** A16: a change of the tree, which can be undone. */
export type UndoableEvent = Extract<
  AgendaEvent,
  {
    type:
      | 'agenda.item_added'
      | 'agenda.item_edited'
      | 'agenda.item_moved'
      | 'agenda.item_removed'
      | 'agenda.item_shown'
      | 'agenda.item_shortened'
      | 'agenda.imported';
  }
>;

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

/** A3, A12, A15: the item becomes current; it and those above it are begun, and no longer hidden. */
const withStarted = (agenda: Agenda, itemId: ItemId, at: number): Agenda => {
  const ended = withCurrentEnded(agenda, at);
  const { items } = withPathChanged(ended, itemId, (item) => ({ ...uncovered(item), begun: true }));
  return {
    ...ended,
    currentId: itemId,
    items: withChanged(items, itemId, (item) => ({ ...item, startedAt: at })),
  };
};

export const evolveAgenda: Evolve<Agenda> = (agenda, event: MeetingEvent, occasion) => {
  switch (event.type) {
    case 'agenda.item_added':
    case 'agenda.item_edited':
    case 'agenda.item_moved':
    case 'agenda.item_removed':
    case 'agenda.item_shown':
    case 'agenda.item_shortened':
    case 'agenda.imported':
      return withChange(agenda, event, occasion);
    case 'agenda.undone':
      return withoutLastChange(agenda, occasion);
    case 'agenda.noted':
      return {
        ...agenda,
        items: withChanged(agenda.items, event.itemId, (item) => ({ ...item, notes: event.notes })),
      };
    case 'agenda.planned':
      return { ...agenda, plannedMinutes: event.plannedMinutes };
    case 'agenda.freeze_set':
      return { ...agenda, freezeAt: event.freezeAt };
    case 'agenda.frozen':
      return { ...agenda, freezeAt: null, frozen: markOf(occasion) };
    case 'agenda.item_started':
      return withStarted(agenda, event.itemId, occasion.at);
    case 'meeting.closed':
      return withCurrentEnded(agenda, occasion.at);
    default:
      return agenda;
  }
};
