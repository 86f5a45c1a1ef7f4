import { useStore } from 'zustand';
import { presentDocument } from '../../../shared/documents/present.ts';
import type { DocumentRecord } from '../../../shared/documents/view.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import { closed, following, leading, opened, readingStore, shownOf, turned } from './reading.ts';

/** U6: whether this device's person may present now. */
export const useMayPresent = (): boolean => {
  const may = useMay();
  const { actor } = useIdentity().session;
  const phase = useRecord('meeting')?.phase;
  const holder = useRecord('floor')?.holder?.seatId;
  const live = phase === 'open' || phase === 'prepared';
  return may(presentDocument) && live && (actor.role !== 'seat' || actor.seatId === holder);
};

/** What this device shows of the documents, and how its person goes on. */
export const useReading = () => {
  const reading = useStore(readingStore);
  const presented = useRecord('presentation');
  const shown = shownOf(reading, presented);
  const document = useRecord('document', shown?.documentId ?? '');
  const present = useAct('document.present');
  const end = useAct('document.end_presentation');
  const mayPresent = useMayPresent();
  const become = (next: typeof reading) => readingStore.setState(next, true);
  const isLeading = mayPresent && shown?.leading === true;

  return {
    document: shown ? document : undefined,
    page: Math.min(shown?.page ?? 1, document?.pages ?? 1),
    following: shown?.following ?? false,
    leading: isLeading,
    presented,
    mayPresent,
    busy: present.pending || end.pending,
    open: ({ id }: Pick<DocumentRecord, 'id'>) => become(opened(id, presented)),
    close: () => become(closed(presented)),
    follow: () => become(following()),
    readFreely: () => shown && become(turned(shown.documentId, shown.page, presented)),
    /** To another page: for everybody when this device leads, else for itself alone. */
    async turn(page: number) {
      if (!shown || !document?.pages) return;
      const wanted = Math.min(Math.max(1, Math.round(page)), document.pages);
      if (wanted === shown.page) return;
      if (isLeading) await present.act({ documentId: shown.documentId, page: wanted });
      else become(turned(shown.documentId, wanted, presented));
    },
    /** Presents the document at the page that is shown, or takes over the turning of its pages. */
    async lead(documentId: DocumentId, page: number) {
      if (presented?.documentId === documentId && presented.page === page) return become(leading(documentId));
      if (await present.act({ documentId, page })) become(leading(documentId));
    },
    async end() {
      // Whoever ends it goes on reading where it was; the others have their screens back.
      if ((await end.act({})) && shown) become(turned(shown.documentId, shown.page, undefined));
    },
  };
};
