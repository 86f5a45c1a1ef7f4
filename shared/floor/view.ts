import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import type { Floor, FloorRequest, SpeakingTotal, Speech } from './events.ts';
import { effectiveQueue } from './queue.ts';
import { yearTotals } from './totals.ts';

export interface FloorRecord extends Pick<Floor, 'policy' | 'prepared' | 'holder' | 'times'> {
  /** Who is next, and who after (F10). */
  readonly queue: readonly FloorRequest[];
  /** Whether a hand has made the order (F12). */
  readonly byHand: boolean;
}

export interface SpeechRecord extends Speech {
  /** From 1. */
  readonly number: number;
}

/** For the centre: what a seat has spoken this year (F13). */
export type SpokenRecord = SpeakingTotal;

export const viewFloor = (floor: Floor, viewer: Pick<Viewer, 'role'>): Records => {
  const { policy, prepared, holder, times } = floor;
  const record: FloorRecord = {
    queue: effectiveQueue(floor),
    byHand: floor.byHand !== null,
    policy,
    prepared,
    holder,
    times,
  };
  return new Map<RecordKey, ViewRecord>([
    ['floor:this', record],
    ...floor.speeches.map((speech, index): [RecordKey, SpeechRecord] => [
      `speech:${index + 1}`,
      { ...speech, number: index + 1 },
    ]),
    ...(isCentre(viewer)
      ? yearTotals(floor).map((total): [RecordKey, SpokenRecord] => [`spoken:${total.seatId}`, total])
      : []),
  ]);
};
