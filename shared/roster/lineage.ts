import type { SeatId } from '../kernel/ids.ts';

/** H1: on that day one place went into another. A place that went on beside others goes into itself too. */
export interface Passage {
  /** ISO day, `2025-07-01`: from its first hour on. */
  readonly day: string;
  readonly from: SeatId;
  readonly to: SeatId;
  /** What they were called. */
  readonly fromName: string;
  readonly toName: string;
}

const unique = (ids: readonly SeatId[]): SeatId[] => [...new Set(ids)];

const daysUntil = (lineage: readonly Passage[], day: string): string[] =>
  [...new Set(lineage.map((passage) => passage.day))].filter((each) => each <= day).sort();

/** H2: who carries on, on that day, what this place was; itself when nothing has happened to it. */
export const successorsOf = (lineage: readonly Passage[], seatId: SeatId, day: string): readonly SeatId[] =>
  daysUntil(lineage, day).reduce<SeatId[]>(
    (current, on) =>
      unique(
        current.flatMap((id) => {
          const next = lineage.filter((passage) => passage.day === on && passage.from === id);
          return next.length > 0 ? next.map(({ to }) => to) : [id];
        }),
      ),
    [seatId],
  );

/** H2: whose affairs this place has on that day, itself included if it was there before. */
export const predecessorsOf = (lineage: readonly Passage[], seatId: SeatId, day: string): readonly SeatId[] =>
  daysUntil(lineage, day)
    .reverse()
    .reduce<SeatId[]>(
      (current, on) =>
        unique(
          current.flatMap((id) => {
            const before = lineage.filter((passage) => passage.day === on && passage.to === id);
            return before.length > 0 ? before.map(({ from }) => from) : [id];
          }),
        ),
      [seatId],
    );
