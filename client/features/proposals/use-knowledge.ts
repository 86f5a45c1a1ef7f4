import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useRecords, useServerNow } from '../../meeting/index.ts';
import { ageOf, isOverdue } from './age.ts';
import type { Knowledge } from './sift.ts';

/** What the register says of seats and meetings, for a list of proposals. */
export const useKnowledge = (): Knowledge => {
  const seats = new Map<string, ReturnType<typeof useRecords<'series_seat'>>[number]>(
    useRecords('series_seat').map((seat) => [seat.id, seat]),
  );
  const meetings = useRecords('series_meeting');
  const now = useServerNow(60_000);
  return {
    nameOf: (seatId) => {
      const seat = seats.get(seatId);
      return seat ? seatName(seat) : seatId;
    },
    regionOf: (seatId) => seats.get(seatId)?.region ?? '',
    ageOf: (proposal) => ageOf(proposal, meetings),
    isOverdue: (proposal) => isOverdue(proposal, now),
  };
};
