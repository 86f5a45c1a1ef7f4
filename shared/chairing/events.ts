import type { Evolve } from '../kernel/evolve.ts';

export const LEADERS = ['chair', 'deputy'] as const;
export type Leader = (typeof LEADERS)[number];

export type ChairingEvent =
  | { readonly type: `chairing.${Leader}_arrived` }
  | { readonly type: `chairing.${Leader}_left` }
  /** `automatic`: nobody pressed for it (C3). */
  | { readonly type: 'chairing.taken_over'; readonly automatic: boolean }
  | { readonly type: 'chairing.taken_back' }
  | { readonly type: 'chairing.takeover_set'; readonly seconds: number };

/** Whether a leader is connected, and since when it is or is not; null: never was. */
export interface LeaderPresence {
  readonly present: boolean;
  readonly since: number | null;
}

export interface Chairing {
  readonly acting: Leader;
  readonly chair: LeaderPresence;
  readonly deputy: LeaderPresence;
  readonly takeoverSeconds: number;
}

const NEVER: LeaderPresence = { present: false, since: null };

export const initialChairing: Chairing = {
  acting: 'chair',
  chair: NEVER,
  deputy: NEVER,
  takeoverSeconds: 60,
};

export const evolveChairing: Evolve<Chairing> = (chairing, event, { at }) => {
  switch (event.type) {
    case 'chairing.chair_arrived':
      return { ...chairing, chair: { present: true, since: at } };
    case 'chairing.chair_left':
      return { ...chairing, chair: { present: false, since: at } };
    case 'chairing.deputy_arrived':
      return { ...chairing, deputy: { present: true, since: at } };
    case 'chairing.deputy_left':
      return { ...chairing, deputy: { present: false, since: at } };
    case 'chairing.taken_over':
      return { ...chairing, acting: 'deputy' };
    case 'chairing.taken_back':
      return { ...chairing, acting: 'chair' };
    case 'chairing.takeover_set':
      return { ...chairing, takeoverSeconds: event.seconds };
    default:
      return chairing;
  }
};
