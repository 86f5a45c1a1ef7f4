import { type TakingPart, takingPart } from '../attendance/intervals.ts';
import type { People } from '../attendance/participants.ts';
import type { SeatId } from '../kernel/ids.ts';
import type { Brief } from './brief.ts';

/** How a seat was there, as papers tell it. */
export interface SeatPresence extends TakingPart {
  readonly seatId: SeatId;
  readonly people: readonly People[];
  readonly excuse: string | null;
}

/** All seats in the order of the roster; before the opening nobody has taken part. */
export const presenceOf = ({ state, now }: Pick<Brief, 'state' | 'now'>): readonly SeatPresence[] => {
  const { openedAt, closedAt } = state.frame;
  return [...state.participants.values()]
    .toSorted((a, b) => a.order - b.order)
    .map(({ seatId, people, excuse, stays }) => ({
      seatId,
      people,
      excuse,
      ...takingPart(openedAt === null ? [] : stays, { openedAt: openedAt ?? now, closedAt }, now),
    }));
};

export const peopleCount = (seats: readonly Pick<SeatPresence, 'people'>[]): number =>
  seats.reduce((sum, { people }) => sum + people.reduce((all, { count }) => all + count, 0), 0);
