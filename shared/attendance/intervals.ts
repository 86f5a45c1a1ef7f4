import type { Stay } from './participants.ts';

/** The part of the meeting that is in session, ms; `closedAt` null while it goes on. */
export interface Session {
  readonly openedAt: number;
  readonly closedAt: number | null;
}

/** How a seat took part in a session (T6). */
export interface TakingPart {
  readonly attended: boolean;
  /** When it came, if that was after the opening. */
  readonly lateAt: number | null;
  /** When it went for good, if that was before the end. */
  readonly leftAt: number | null;
  readonly interruptions: readonly { readonly from: number; readonly to: number }[];
  /** For how long it was here in session, ms. */
  readonly presentMs: number;
}

/** T6: intervals within the session, and what they say. `now` stands for the end while the meeting goes on. */
export const takingPart = (
  stays: readonly Stay[],
  { openedAt, closedAt }: Session,
  now: number,
): TakingPart => {
  const end = Math.max(openedAt, closedAt ?? now);
  const within = stays
    .map(({ from, to }) => ({
      from: Math.max(from, openedAt),
      to: Math.min(to ?? end, end),
      open: to === null,
    }))
    .filter(({ from, to, open }) => from < to || (open && from <= end));
  const [first] = within;
  const last = within.at(-1);
  if (!first || !last)
    return { attended: false, lateAt: null, leftAt: null, interruptions: [], presentMs: 0 };
  return {
    attended: true,
    lateAt: first.from > openedAt ? first.from : null,
    leftAt: last.to < end ? last.to : null,
    interruptions: within.slice(1).map(({ from }, index) => ({ from: within[index]?.to ?? from, to: from })),
    presentMs: within.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0),
  };
};
