import { createStore } from 'zustand/vanilla';
import type { PresentationRecord } from '../../../shared/documents/view.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';

export interface OpenPage {
  readonly documentId: DocumentId;
  readonly page: number;
}

/** How this device reads. */
export interface Reading {
  /** What its person opened, and where in it; null when nothing. */
  readonly own: OpenPage | null;
  /** The presentation (by when it began) that it does not follow: the person reads freely, or put it away. */
  readonly freeOf: number | null;
  /** The document whose pages this device turns for everybody. */
  readonly leads: DocumentId | null;
}

export const nothingRead: Reading = { own: null, freeOf: null, leads: null };

type Presented = PresentationRecord | undefined;

export interface Shown extends OpenPage {
  readonly following: boolean;
  readonly leading: boolean;
}

/** What this device shows: what is presented, unless it reads freely; a new presentation takes all along again. */
export const shownOf = ({ own, freeOf, leads }: Reading, presented: Presented): Shown | null => {
  if (presented && presented.since !== freeOf) {
    const { documentId, page } = presented;
    return { documentId, page, following: true, leading: leads === documentId };
  }
  return own && { ...own, following: false, leading: false };
};

const free = (presented: Presented) => ({ freeOf: presented?.since ?? null, leads: null });

/** The person opens a document. What is presented may be followed by opening it; all else is reading freely. */
export const opened = (documentId: DocumentId, presented: Presented): Reading =>
  presented?.documentId === documentId
    ? { own: null, freeOf: null, leads: null }
    : { own: { documentId, page: 1 }, ...free(presented) };

export const closed = (presented: Presented): Reading => ({ own: null, ...free(presented) });

export const turned = (documentId: DocumentId, page: number, presented: Presented): Reading => ({
  own: { documentId, page },
  ...free(presented),
});

export const following = (): Reading => nothingRead;

export const leading = (documentId: DocumentId): Reading => ({ ...nothingRead, leads: documentId });

/** One for the page: a browser tab stands in one meeting. */
export const readingStore = createStore<Reading>(() => nothingRead);
