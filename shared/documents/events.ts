import type { StaffRole } from '../kernel/actor.ts';
import { type Evolve, withChanged, withEntry, withoutEntry } from '../kernel/evolve.ts';
import type { AccountId, DocumentId, ItemId, SeatId } from '../kernel/ids.ts';
import type { Format, Label } from './labels.ts';

/** Which seats may open it. */
export type Clearance =
  | { readonly kind: 'all' }
  | { readonly kind: 'seats'; readonly seatIds: readonly SeatId[] };

/** A file as the server received and checked it. */
export interface DocumentFile {
  readonly name: string;
  readonly format: Format;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Of a PDF; null for what is not read here. */
  readonly pages: number | null;
}

/** U9: what the log needs to say of which document, and to whom. */
interface Named {
  readonly documentId: DocumentId;
  readonly name: string;
  /** Whether somebody may not open it. */
  readonly guarded: boolean;
}

export type DocumentEvent =
  | ({
      readonly type: 'document.attached';
      readonly itemId: ItemId;
      readonly label: Label;
      readonly clearance: Clearance;
      /** Who sent the file; the decision itself is the server's. */
      readonly sender: { readonly role: StaffRole; readonly accountId: AccountId };
    } & DocumentFile &
      Named)
  | ({
      readonly type: 'document.relabelled';
      readonly label: Label;
      readonly clearance: Clearance;
    } & Named)
  | ({ readonly type: 'document.removed' } & Named)
  | ({ readonly type: 'document.presented'; readonly page: number } & Named)
  | { readonly type: 'document.page_turned'; readonly documentId: DocumentId; readonly page: number }
  | ({ readonly type: 'document.presentation_ended' } & Named)
  | { readonly type: 'document.opened'; readonly documentId: DocumentId; readonly seatId: SeatId };

export interface AgendaDocument extends DocumentFile {
  readonly id: DocumentId;
  readonly itemId: ItemId;
  readonly label: Label;
  readonly clearance: Clearance;
  /** Place in the order of attaching, from 1. */
  readonly order: number;
  /** Seats that have opened it, in that order. */
  readonly openedBy: readonly SeatId[];
}

export interface Presentation {
  readonly documentId: DocumentId;
  readonly page: number;
  /** When it began, ms: turning a page does not begin it anew. */
  readonly since: number;
  /** The seat that began it; null for the centre. */
  readonly seatId: SeatId | null;
}

export interface Documents {
  readonly all: ReadonlyMap<DocumentId, AgendaDocument>;
  /** How many were ever attached. */
  readonly count: number;
  readonly presentation: Presentation | null;
}

export const initialDocuments: Documents = { all: new Map(), count: 0, presentation: null };

const ended = (documents: Documents): Documents =>
  documents.presentation ? { ...documents, presentation: null } : documents;

export const evolveDocuments: Evolve<Documents> = (documents, event, { at, by }) => {
  switch (event.type) {
    case 'document.attached': {
      const { type, documentId: id, guarded, sender, ...file } = event;
      const count = documents.count + 1;
      const attached: AgendaDocument = { ...file, id, order: count, openedBy: [] };
      return { ...documents, count, all: withEntry(documents.all, id, attached) };
    }
    case 'document.relabelled': {
      const { documentId, label, clearance } = event;
      const relabel = (document: AgendaDocument) => ({ ...document, label, clearance });
      return { ...documents, all: withChanged(documents.all, documentId, relabel) };
    }
    case 'document.removed': {
      const all = withoutEntry(documents.all, event.documentId);
      const shown = documents.presentation?.documentId === event.documentId;
      return { ...(shown ? ended(documents) : documents), all };
    }
    case 'document.presented': {
      const { documentId, page } = event;
      const seatId = by.role === 'seat' ? by.seatId : null;
      return { ...documents, presentation: { documentId, page, since: at, seatId } };
    }
    case 'document.page_turned':
      return {
        ...documents,
        presentation: documents.presentation && { ...documents.presentation, page: event.page },
      };
    case 'document.opened': {
      const opened = (document: AgendaDocument) => ({
        ...document,
        openedBy: [...document.openedBy, event.seatId],
      });
      return { ...documents, all: withChanged(documents.all, event.documentId, opened) };
    }
    case 'floor.ended':
      return documents.presentation?.seatId === event.seatId ? ended(documents) : documents;
    case 'document.presentation_ended':
    case 'meeting.closed':
      return ended(documents);
    default:
      return documents;
  }
};
