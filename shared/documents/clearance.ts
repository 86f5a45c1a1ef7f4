import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { DocumentId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import type { AgendaDocument } from './events.ts';

type Guarded = Pick<AgendaDocument, 'label' | 'clearance'>;

/** U3: whether somebody may not open it. */
export const isGuarded = ({ label, clearance }: Guarded): boolean =>
  label !== 'open' || clearance.kind !== 'all';

/** U3: whether that viewer may open it, and so knows of it. */
export const mayOpen = (document: Guarded, viewer: Viewer): boolean => {
  if (isCentre(viewer)) return true;
  if (viewer.role !== 'seat') return !isGuarded(document);
  const { clearance } = document;
  return clearance.kind === 'all' || clearance.seatIds.includes(viewer.seatId);
};

/** U5: whether that viewer may have the file itself. */
export const mayDownload = (document: Guarded, viewer: Viewer): boolean =>
  mayOpen(document, viewer) && (document.label === 'open' || isCentre(viewer));

/** The document of that id, if its item is on the agenda (U4) and the viewer may open it. */
export const findDocument = (
  { documents, agenda }: MeetingState,
  documentId: string,
  viewer: Viewer,
): AgendaDocument | undefined => {
  const document = documents.all.get(documentId as DocumentId);
  return document && agenda.items.has(document.itemId) && mayOpen(document, viewer) ? document : undefined;
};
