import type { Evolve } from '../kernel/evolve.ts';
import type { SeatId } from '../kernel/ids.ts';

/** What everybody sees: the centre, or one seat. */
export type StageSource = { readonly kind: 'centre' } | { readonly kind: 'seat'; readonly seatId: SeatId };

export type FloorEvent =
  | { readonly type: 'floor.requested'; readonly seatId: SeatId; readonly subject: string }
  | { readonly type: 'floor.request_withdrawn'; readonly seatId: SeatId }
  | { readonly type: 'floor.granted'; readonly seatId: SeatId }
  | { readonly type: 'floor.ended'; readonly seatId: SeatId }
  | { readonly type: 'floor.muted'; readonly seatId: SeatId }
  | { readonly type: 'floor.unmuted'; readonly seatId: SeatId }
  | { readonly type: 'stage.shown'; readonly source: StageSource };

export interface FloorRequest {
  readonly seatId: SeatId;
  readonly subject: string;
  readonly askedAt: number;
}

export interface FloorHolder {
  readonly seatId: SeatId;
  readonly since: number;
  readonly microphoneOpen: boolean;
}

export interface Floor {
  readonly queue: readonly FloorRequest[];
  readonly holder: FloorHolder | null;
  readonly stage: StageSource;
}

const CENTRE: StageSource = { kind: 'centre' };

export const initialFloor: Floor = { queue: [], holder: null, stage: CENTRE };

/** The events that end the floor, if a seat has it. */
export const endingFloor = ({ holder }: Floor): FloorEvent[] =>
  holder ? [{ type: 'floor.ended', seatId: holder.seatId }] : [];

const without = (queue: Floor['queue'], seatId: SeatId) =>
  queue.filter((request) => request.seatId !== seatId);

export const evolveFloor: Evolve<Floor> = (floor, event, { at }) => {
  switch (event.type) {
    case 'floor.requested':
      return {
        ...floor,
        queue: [...floor.queue, { seatId: event.seatId, subject: event.subject, askedAt: at }],
      };
    case 'floor.request_withdrawn':
      return { ...floor, queue: without(floor.queue, event.seatId) };
    case 'floor.granted':
      return {
        queue: without(floor.queue, event.seatId),
        holder: { seatId: event.seatId, since: at, microphoneOpen: true },
        stage: { kind: 'seat', seatId: event.seatId },
      };
    case 'floor.ended':
      return { ...floor, holder: null, stage: CENTRE };
    case 'floor.muted':
      return { ...floor, holder: floor.holder && { ...floor.holder, microphoneOpen: false } };
    case 'floor.unmuted':
      return { ...floor, holder: floor.holder && { ...floor.holder, microphoneOpen: true } };
    case 'stage.shown':
      return { ...floor, stage: event.source };
    case 'meeting.closed':
      return { ...floor, queue: [] };
    default:
      return floor;
  }
};
