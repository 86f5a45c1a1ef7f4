import { z } from 'zod';
import type { Viewer } from './kernel/actor.ts';
import type { SeatId } from './kernel/ids.ts';

/**
 * Where media come from: the chair's desk, the deputy's, or a seat, each with camera and microphone; the operator's,
 * which only ever shows a screen.
 */
export const Place = z.string().regex(/^(chair|deputy|operator|seat:[a-z0-9][a-z0-9_-]{0,39})$/);
export type Place = 'chair' | 'deputy' | 'operator' | `seat:${SeatId}`;

/** The place a viewer sends from; null for those who only watch. */
export const placeOf = (viewer: Viewer): Place | null => {
  switch (viewer.role) {
    case 'chair':
    case 'deputy':
    case 'operator':
      return viewer.role;
    case 'seat':
      return `seat:${viewer.seatId}`;
    default:
      return null;
  }
};

/** The seat of a place; null for the centre's. */
export const seatOf = (place: Place): SeatId | null =>
  place.startsWith('seat:') ? (place.slice('seat:'.length) as SeatId) : null;
