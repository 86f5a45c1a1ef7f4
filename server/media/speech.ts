import type { Presence } from '../../shared/contract.ts';
import type { Place } from '../../shared/places.ts';

/** How loud each place is now, 0-1; a place that is not named is silent. */
export type Levels = Presence['levels'];

/** What the observers of one worker's router hear: only the microphones that arrive there. */
export interface SoundOfHall {
  readonly levels: Levels;
  /** Who was last found to dominate there; it stays after it has fallen silent. */
  readonly dominant: Place | null;
}

/** Quieter than this is silence, dBov. */
export const SILENCE_DBOV = -60;

/** From decibels below the loudest possible (-127 … 0) to a bar's length (0 … 1). */
export const levelOf = (volumeDbov: number): number =>
  Math.round(Math.max(0, Math.min(1, 1 - volumeDbov / SILENCE_DBOV)) * 100) / 100;

/** What all workers hear together: of those who dominate one of them, the loudest dominates the room. */
export const togetherHeard = (
  halls: Iterable<SoundOfHall>,
): { readonly levels: Levels; readonly speaking: Place | null } => {
  const all = [...halls];
  const levels: Levels = Object.assign({}, ...all.map((hall) => hall.levels));
  let speaking: Place | null = null;
  for (const { dominant } of all) {
    const level = dominant ? (levels[dominant] ?? 0) : 0;
    if (level > (speaking ? (levels[speaking] ?? 0) : 0)) speaking = dominant;
  }
  return { levels, speaking };
};
