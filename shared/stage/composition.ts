import type { DocumentId } from '../kernel/ids.ts';
import type { Place } from '../places.ts';
import type { Layout, Stage, StageSource } from './events.ts';

/** Where a picture comes from; which of the two leaders stands for the centre is said by who is there (C4). */
export type StagePlace = Place | 'centre';

export type Picture =
  | {
      readonly kind: 'stream';
      readonly place: StagePlace;
      readonly source: 'camera' | 'screen';
      readonly size: 'large' | 'small';
    }
  | { readonly kind: 'document'; readonly documentId: DocumentId; readonly size: 'large' }
  /** S12: of values of seats; or a table of them. */
  | { readonly kind: 'map'; readonly size: 'large' };

/** What is laid out, the largest first. */
export interface Composition {
  readonly layout: Layout;
  readonly pictures: readonly Picture[];
}

const camera = (place: StagePlace, size: 'large' | 'small'): Picture => ({
  kind: 'stream',
  place,
  source: 'camera',
  size,
});

const placeOfSource = (source: StageSource): StagePlace =>
  source.kind === 'seat' ? `seat:${source.seatId}` : 'centre';

const sharedPicture = ({ share, document, map }: Stage): Picture[] => {
  if (share) return [{ kind: 'stream', place: share, source: 'screen', size: 'large' }];
  if (document) return [{ kind: 'document', documentId: document.documentId, size: 'large' }];
  return map ? [{ kind: 'map', size: 'large' }] : [];
};

/** S3: what stands on the stage. The one function that both the screens and the media plane go by. */
export const compositionOf = (stage: Stage): Composition => {
  const { layout, source, discussion } = stage;
  const main = placeOfSource(source);
  const discussants = discussion.map(({ seatId }): StagePlace => `seat:${seatId}`);
  const pictures = ((): Picture[] => {
    switch (layout) {
      case 'speaker':
        return [camera(main, 'large')];
      case 'with_chair':
        return [camera(main, 'large'), ...(main === 'centre' ? [] : [camera('centre', 'small')])];
      case 'shared': {
        const speakers = discussants.length > 0 ? discussants : [main];
        return [...sharedPicture(stage), ...speakers.map((place) => camera(place, 'small'))];
      }
      case 'discussion':
        return discussants.map((place) => camera(place, 'large'));
      case 'chair':
        return [camera('centre', 'large')];
    }
  })();
  return { layout, pictures };
};
