import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { ChairingRecord } from '../../../shared/chairing/view.ts';
import type { FloorRecord } from '../../../shared/floor/view.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { isUnanswered } from '../../../shared/proposals/life.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { compositionOf } from '../../../shared/stage/composition.ts';
import { heardPlaces } from '../../../shared/stage/heard.ts';
import type { StageRecord } from '../../../shared/stage/view.ts';
import type { LineState } from '../../../shared/statistics-contract.ts';

/** All that the wall shows of one seat besides its picture, from the records and from presence. */
export interface Lamps {
  readonly seat: SeatRecord;
  /** Place in the queue of requests, from 1; 0 when it has not asked. */
  readonly asked: number;
  readonly hasFloor: boolean;
  readonly microphoneOpen: boolean;
  readonly onStage: boolean;
  readonly voted: boolean;
  /** How many of its proposals wait for an answer. */
  readonly proposals: number;
  readonly line: LineState;
}

interface Known {
  readonly seats: readonly SeatRecord[];
  readonly floor: Pick<FloorRecord, 'queue' | 'holder'> | undefined;
  readonly stage: StageRecord | undefined;
  readonly acting: ChairingRecord['acting'] | undefined;
  readonly polls: readonly Pick<PollRecord, 'closedAt' | 'voted'>[];
  readonly proposals: readonly Pick<ProposalRecord, 'seatId' | 'state'>[];
  readonly lines: Readonly<Record<string, 'weak' | 'down'>>;
}

/** The lamps of each seat, in roster order. */
export const lampsOf = ({ seats, floor, stage, acting, polls, proposals, lines }: Known): Lamps[] => {
  const shown = new Set<string>(
    (stage ? compositionOf(stage).pictures : []).map((picture) => ('place' in picture ? picture.place : '')),
  );
  const heard = new Set<string>(
    stage && acting ? heardPlaces({ stage, holder: floor?.holder ?? null, acting }) : [],
  );
  const voted = new Set<string>(polls.find(({ closedAt }) => closedAt === null)?.voted ?? []);
  const waiting = proposals.filter(({ state }) => isUnanswered(state));
  return seats.map((seat) => ({
    seat,
    asked: (floor?.queue ?? []).findIndex(({ seatId }) => seatId === seat.id) + 1,
    hasFloor: floor?.holder?.seatId === seat.id,
    microphoneOpen: heard.has(`seat:${seat.id}`),
    onStage: shown.has(`seat:${seat.id}`),
    voted: voted.has(seat.id),
    proposals: waiting.filter(({ seatId }) => seatId === seat.id).length,
    line: lines[`seat:${seat.id}`] ?? 'good',
  }));
};
