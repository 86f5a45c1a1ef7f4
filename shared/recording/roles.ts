import type { Role } from '../kernel/actor.ts';
import type { Recording } from './events.ts';

/** RC1, RC3: who starts, pauses and stops a recording. */
export const recordingRoles: readonly Role[] = ['chair', 'deputy', 'operator'];

/** RC8: who watches it without being let. */
const WATCHERS: readonly Role[] = ['chair', 'deputy', 'operator', 'minute_taker'];

/** RC8: who watches it once it is released. */
const GUESTS: readonly Role[] = ['seat', 'observer'];

/** Everybody who may ever watch one. */
export const watchingRoles: readonly Role[] = [...WATCHERS, ...GUESTS];

/** RC8: whether somebody with this role may watch it. */
export const mayReplay = ({ released }: Pick<Recording, 'released'>, role: Role): boolean =>
  WATCHERS.includes(role) || (released && GUESTS.includes(role));
