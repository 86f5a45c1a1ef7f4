import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { DocumentId, ItemId, SeatId } from '../kernel/ids.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import { mayDownload, mayOpen } from './clearance.ts';
import type { AgendaDocument, Clearance, Documents, Presentation } from './events.ts';
import type { Format, Label } from './labels.ts';

export interface DocumentRecord {
  readonly id: DocumentId;
  readonly itemId: ItemId;
  readonly order: number;
  readonly name: string;
  readonly format: Format;
  readonly size: number;
  readonly pages: number | null;
  readonly label: Label;
  readonly downloadable: boolean;
  /** Whether this seat has opened it; true for all others, who are not asked. */
  readonly opened: boolean;
  /** U3, U8: for the centre alone. */
  readonly clearance: Clearance | null;
  readonly openedBy: readonly SeatId[] | null;
}

export type PresentationRecord = Presentation;

const recordOf = (document: AgendaDocument, viewer: Viewer): DocumentRecord => {
  const { sha256, clearance, openedBy, ...shown } = document;
  const centre = isCentre(viewer);
  return {
    ...shown,
    downloadable: mayDownload(document, viewer),
    opened: viewer.role !== 'seat' || openedBy.includes(viewer.seatId),
    clearance: centre ? clearance : null,
    openedBy: centre ? openedBy : null,
  };
};

export const viewDocuments = ({ all, presentation }: Documents, viewer: Viewer): Records => {
  const readable = [...all.values()].filter((document) => mayOpen(document, viewer));
  const presented = readable.some(({ id }) => id === presentation?.documentId) && presentation;
  return new Map<RecordKey, ViewRecord>([
    ...readable.map((document) => [`document:${document.id}`, recordOf(document, viewer)] as const),
    ...(presented ? [['presentation:this', presented] as const] : []),
  ]);
};
