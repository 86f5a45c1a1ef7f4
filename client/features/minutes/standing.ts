import { isConfirmed, type Resolution } from '../../../shared/minutes/events.ts';

export type Standing = 'unconfirmed' | 'amended' | 'confirmed' | 'withdrawn';

/** How far a resolution has come (N8, N9). */
export const standingOf = (resolution: Resolution): Standing => {
  if (resolution.withdrawn !== null) return 'withdrawn';
  if (isConfirmed(resolution)) return 'confirmed';
  return resolution.confirmedRevision === null ? 'unconfirmed' : 'amended';
};
