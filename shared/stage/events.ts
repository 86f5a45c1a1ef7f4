import type { Evolve } from '../kernel/evolve.ts';
import type { DocumentId, SeatId } from '../kernel/ids.ts';
import type { Place } from '../places.ts';

/** Whose picture is the main one: the centre's, or one seat's. */
export type StageSource = { readonly kind: 'centre' } | { readonly kind: 'seat'; readonly seatId: SeatId };

export const LAYOUTS = ['speaker', 'with_chair', 'shared', 'discussion', 'chair'] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface Discussant {
  readonly seatId: SeatId;
  readonly microphoneOpen: boolean;
}

export type StageEvent =
  | { readonly type: 'stage.shown'; readonly source: StageSource }
  | { readonly type: 'stage.laid_out'; readonly layout: Layout }
  | { readonly type: 'stage.hushed' }
  | { readonly type: 'stage.unhushed' }
  | { readonly type: 'discussion.begun'; readonly seatIds: readonly SeatId[] }
  | { readonly type: 'discussion.seat_added'; readonly seatId: SeatId }
  | { readonly type: 'discussion.seat_removed'; readonly seatId: SeatId }
  | { readonly type: 'discussion.muted'; readonly seatId: SeatId }
  | { readonly type: 'discussion.unmuted'; readonly seatId: SeatId }
  | { readonly type: 'discussion.ended' }
  | { readonly type: 'share.begun'; readonly place: Place }
  | { readonly type: 'share.ended'; readonly place: Place };

export interface Stage {
  readonly source: StageSource;
  readonly layout: Layout;
  /** Nobody, or two to four (S6). */
  readonly discussion: readonly Discussant[];
  /** Whose screen is shared. */
  readonly share: Place | null;
  /** The document that is presented to everybody (S5), and the seat that began it; null for the centre. */
  readonly document: { readonly documentId: DocumentId; readonly seatId: SeatId | null } | null;
  /** Whether a map or table is presented (S12). */
  readonly map: boolean;
  /** Microphones that are not on the stage are closed (S11). */
  readonly hushed: boolean;
}

const CENTRE: StageSource = { kind: 'centre' };

export const initialStage: Stage = {
  source: CENTRE,
  layout: 'speaker',
  discussion: [],
  share: null,
  document: null,
  map: false,
  hushed: false,
};

/** S2: whether that layout has something to show that the others have not. */
export const hasContent = ({ share, document, map, discussion }: Stage, layout: Layout): boolean => {
  if (layout === 'shared') return share !== null || document !== null || map;
  return layout !== 'discussion' || discussion.length > 0;
};

/** S4: a layout that has nothing left to show gives way. */
const fallenBack = (stage: Stage): Stage => {
  if (hasContent(stage, stage.layout)) return stage;
  return { ...stage, layout: stage.discussion.length > 0 ? 'discussion' : 'speaker' };
};

/** S4: who is newly shown is seen. */
const showing = (stage: Stage, source: StageSource): Stage => ({
  ...stage,
  source,
  layout: stage.layout === 'chair' || stage.layout === 'discussion' ? 'speaker' : stage.layout,
});

/** Nothing of a seat stays shared when its floor ends (S10, U7). */
const withoutSharesOf = (stage: Stage, seatId: SeatId): Stage => ({
  ...stage,
  share: stage.share === `seat:${seatId}` ? null : stage.share,
  document: stage.document?.seatId === seatId ? null : stage.document,
});

const switched = (stage: Stage, seatId: SeatId, microphoneOpen: boolean): Stage => ({
  ...stage,
  discussion: stage.discussion.map((each) => (each.seatId === seatId ? { seatId, microphoneOpen } : each)),
});

/** Whose picture it is, and how it is laid out. */
const evolvePictures: Evolve<Stage> = (stage, event) => {
  switch (event.type) {
    case 'stage.shown':
      return showing(stage, event.source);
    case 'floor.granted':
      return showing(stage, { kind: 'seat', seatId: event.seatId });
    case 'floor.ended':
      return fallenBack({ ...withoutSharesOf(stage, event.seatId), source: CENTRE });
    case 'stage.laid_out':
      return { ...stage, layout: event.layout };
    case 'stage.hushed':
      return { ...stage, hushed: true };
    case 'stage.unhushed':
      return { ...stage, hushed: false };
    case 'meeting.closed':
      return { ...initialStage, source: stage.source };
    default:
      return stage;
  }
};

const evolveDiscussion: Evolve<Stage> = (stage, event) => {
  switch (event.type) {
    case 'discussion.begun': {
      const discussion = event.seatIds.map((seatId) => ({ seatId, microphoneOpen: true }));
      return { ...stage, discussion, source: CENTRE, layout: 'discussion' };
    }
    case 'discussion.seat_added':
      return {
        ...stage,
        discussion: [...stage.discussion, { seatId: event.seatId, microphoneOpen: true }],
      };
    case 'discussion.seat_removed':
      return { ...stage, discussion: stage.discussion.filter(({ seatId }) => seatId !== event.seatId) };
    case 'discussion.muted':
      return switched(stage, event.seatId, false);
    case 'discussion.unmuted':
      return switched(stage, event.seatId, true);
    case 'discussion.ended':
      return fallenBack({ ...stage, discussion: [] });
    default:
      return stage;
  }
};

/** The screen, the document and the map that are shared. */
const evolveShared: Evolve<Stage> = (stage, event, { by }) => {
  switch (event.type) {
    case 'share.begun':
      return { ...stage, share: event.place, layout: 'shared' };
    case 'share.ended':
      return fallenBack({ ...stage, share: null });
    case 'figures.presented':
      return { ...stage, map: true };
    case 'figures.presentation_ended':
      return fallenBack({ ...stage, map: false });
    case 'document.presented': {
      const seatId = by.role === 'seat' ? by.seatId : null;
      const document = event.guarded ? null : { documentId: event.documentId, seatId };
      return fallenBack({ ...stage, document });
    }
    case 'document.relabelled':
    case 'document.removed':
    case 'document.presentation_ended': {
      const leaves = stage.document?.documentId === event.documentId && goesFromStage(event);
      return leaves ? fallenBack({ ...stage, document: null }) : stage;
    }
    default:
      return stage;
  }
};

/** S5: a label that closes a document to somebody takes it off the stage, as its end does. */
const goesFromStage = (event: { readonly type: string; readonly guarded: boolean }): boolean =>
  event.type !== 'document.relabelled' || event.guarded;

export const evolveStage: Evolve<Stage> = (stage, event, occasion) =>
  [evolvePictures, evolveDiscussion, evolveShared].reduce(
    (now, follow) => follow(now, event, occasion),
    stage,
  );
