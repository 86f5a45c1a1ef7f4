import type { LineState } from '../../shared/statistics-contract.ts';

/** What one look at a line has found. */
export interface Seen {
  /** ms */
  readonly at: number;
  /** All that has come over it so far, bytes; null while it has not connected. */
  readonly bytes: number | null;
  /** The other end no longer proves that it wants to be sent to (RFC 7675). */
  readonly disconnected: boolean;
  /** The worse of both directions, 0-1. */
  readonly loss: number;
  readonly roundTripMs: number | null;
  readonly isRelieved: boolean;
}

/** What is remembered of a line to judge it. */
export interface Course {
  readonly state: LineState;
  readonly bytes: number;
  /** When something last came (ms). */
  readonly heardAt: number;
  /** How many looks in a row spoke against the state it is in. */
  readonly against: number;
}

/** Even a line over which nothing flows carries a sign of life every few seconds (ICE consent, RTCP). */
const SILENT_MS = 6000;
const MUCH_LOSS = 0.05;
const SLOW_MS = 600;
/** One burst makes no weak line; and one that was weak must prove itself. */
const TIMES_TO_WEAKEN = 2;
const TIMES_TO_MEND = 3;

export const unseen = (at: number): Course => ({ state: 'good', bytes: -1, heardAt: at, against: 0 });

/** Whether a line is good, weak or down, after one more look at it. */
export const judge = (course: Course, seen: Seen): Course => {
  const { at, bytes, disconnected, loss, roundTripMs, isRelieved } = seen;
  const heard = bytes === null || bytes !== course.bytes;
  const now = { bytes: bytes ?? -1, heardAt: heard ? at : course.heardAt };
  if (disconnected || at - now.heardAt >= SILENT_MS) return { ...now, state: 'down', against: 0 };
  const isWeak = isRelieved || loss > MUCH_LOSS || (roundTripMs ?? 0) > SLOW_MS;
  const before = course.state === 'down' ? 'weak' : course.state;
  if (isWeak === (before === 'weak')) return { ...now, state: before, against: 0 };
  const against = course.against + 1;
  const turns = against >= (isWeak ? TIMES_TO_WEAKEN : TIMES_TO_MEND);
  return { ...now, state: turns ? (isWeak ? 'weak' : 'good') : before, against: turns ? 0 : against };
};
