import { z } from 'zod';
import type { Viewer } from './kernel/actor.ts';
import type { SeatId } from './kernel/ids.ts';

/** Where a camera and a microphone stand: the chair's desk, the deputy's, or a seat. */
export const Place = z.string().regex(/^(chair|deputy|seat:[a-z0-9][a-z0-9_-]{0,39})$/);
export type Place = 'chair' | 'deputy' | `seat:${SeatId}`;

/** The place a viewer sends from; null for those who only watch. */
export const placeOf = (viewer: Viewer): Place | null => {
  if (viewer.role === 'chair' || viewer.role === 'deputy') return viewer.role;
  return viewer.role === 'seat' ? `seat:${viewer.seatId}` : null;
};

/** The seat of a place; null for the centre's. */
export const seatOf = (place: Place): SeatId | null =>
  place.startsWith('seat:') ? (place.slice('seat:'.length) as SeatId) : null;
