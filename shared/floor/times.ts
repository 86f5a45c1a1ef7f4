import type { RequestKind } from './request-kinds.ts';

/** How long one may speak, and how long a lost line keeps what it had (F19). */
export interface FloorTimes {
  readonly minutes: Readonly<Record<RequestKind, number>>;
  /** Minutes of one seat in the whole meeting; null: no limit. */
  readonly seatMinutes: number | null;
  readonly amberSeconds: number;
  readonly keepPlaceMinutes: number;
}

export const USUAL_TIMES: FloorTimes = {
  minutes: { speech: 7, question: 3, reply: 5, point_of_order: 2 },
  seatMinutes: null,
  amberSeconds: 60,
  keepPlaceMinutes: 10,
};

const MINUTE_MS = 60_000;

interface Speaking {
  readonly kind: RequestKind;
  /** Minutes wanted. */
  readonly wanted: number | null;
  /** What the seat has spoken in this meeting, ms. */
  readonly spokenMs: number;
}

/** F15: the time of a speech, ms. */
export const limitOf = (times: FloorTimes, { kind, wanted, spokenMs }: Speaking): number => {
  const most = times.minutes[kind] * MINUTE_MS;
  const asked = wanted === null ? most : Math.min(most, wanted * MINUTE_MS);
  const left = times.seatMinutes === null ? asked : Math.min(asked, times.seatMinutes * MINUTE_MS - spokenMs);
  return Math.max(MINUTE_MS, left);
};

export interface SpeechClock {
  readonly level: 'calm' | 'amber' | 'red';
  readonly elapsedMs: number;
  readonly leftMs: number;
  readonly overMs: number;
}

/** F15: how a speech stands. */
export const speechClock = (
  { since, limitMs }: { readonly since: number; readonly limitMs: number },
  { amberSeconds }: Pick<FloorTimes, 'amberSeconds'>,
  now: number,
): SpeechClock => {
  const elapsedMs = Math.max(0, now - since);
  const leftMs = Math.max(0, limitMs - elapsedMs);
  const overMs = Math.max(0, elapsedMs - limitMs);
  const level = elapsedMs > limitMs ? 'red' : leftMs <= amberSeconds * 1000 ? 'amber' : 'calm';
  return { level, elapsedMs, leftMs, overMs };
};
