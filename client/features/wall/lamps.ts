import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { FloorRecord } from '../../../shared/floor/view.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { compositionOf } from '../../../shared/stage/composition.ts';
import type { StageRecord } from '../../../shared/stage/view.ts';

/** All that the wall shows of one seat besides its picture. */
export interface Lamps {
  readonly seat: SeatRecord;
  /** Place in the queue of requests, from 1; 0 when it has not asked. */
  readonly asked: number;
  readonly hasFloor: boolean;
  readonly microphoneOpen: boolean;
  readonly onStage: boolean;
  readonly voted: boolean;
}

type Watched = Pick<PollRecord, 'closedAt' | 'voted'>;

const openPoll = (polls: readonly Watched[]) => polls.find(({ closedAt }) => closedAt === null);

/** The lamps of each seat, in roster order. */
export const lampsOf = (
  seats: readonly SeatRecord[],
  floor: Pick<FloorRecord, 'queue' | 'holder'> | undefined,
  stage: StageRecord | undefined,
  polls: readonly Watched[],
): Lamps[] => {
  const shown = new Set<string>(
    (stage ? compositionOf(stage).pictures : []).map((picture) => ('place' in picture ? picture.place : '')),
  );
  const voted = new Set<string>(openPoll(polls)?.voted ?? []);
  return seats.map((seat) => ({
    seat,
    asked: (floor?.queue ?? []).findIndex(({ seatId }) => seatId === seat.id) + 1,
    hasFloor: floor?.holder?.seatId === seat.id,
    microphoneOpen: floor?.holder?.seatId === seat.id && floor.holder.microphoneOpen,
    onStage: shown.has(`seat:${seat.id}`),
    voted: voted.has(seat.id),
  }));
};
