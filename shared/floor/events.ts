import { type Evolve, withEntry } from '../kernel/evolve.ts';
import type { ItemId, RequestId, SeatId } from '../kernel/ids.ts';
import type { QueueRule } from './queue.ts';
import type { RequestKind } from './request-kinds.ts';
import { type FloorTimes, USUAL_TIMES } from './times.ts';

/** What is said on the floor, or is to be. */
interface Matter {
  readonly kind: RequestKind;
  readonly itemId: ItemId | null;
  readonly subject: string;
}

/** What a seat has spoken in other meetings of the year (F13). */
export interface SpeakingTotal {
  readonly seatId: SeatId;
  readonly ms: number;
  readonly speeches: number;
}

export type FloorEvent =
  | ({
      readonly type: 'floor.requested';
      readonly requestId: RequestId;
      readonly seatId: SeatId;
      readonly minutes: number | null;
    } & Matter)
  | {
      readonly type: 'floor.request_withdrawn';
      readonly requestId: RequestId;
      readonly seatId: SeatId;
      readonly kind: RequestKind;
    }
  /** All its requests leave the queue (F14). */
  | { readonly type: 'floor.place_lost'; readonly seatId: SeatId }
  | {
      readonly type: 'floor.policy_set';
      readonly rules: readonly QueueRule[];
    }
  | { readonly type: 'floor.reordered'; readonly order: readonly RequestId[] }
  | ({ readonly type: 'floor.times_set' } & FloorTimes)
  | { readonly type: 'floor.totals_carried'; readonly totals: readonly SpeakingTotal[] }
  | { readonly type: 'floor.prepared'; readonly seatId: SeatId }
  | { readonly type: 'floor.unprepared'; readonly seatId: SeatId }
  | ({
      readonly type: 'floor.granted';
      readonly seatId: SeatId;
      /** The request that is answered by it; null: the seat was called without having asked. */
      readonly requestId: RequestId | null;
      readonly limitMs: number;
    } & Matter)
  | { readonly type: 'floor.extended'; readonly seatId: SeatId; readonly minutes: number }
  | {
      readonly type: 'floor.ended';
      readonly seatId: SeatId;
      readonly kind: RequestKind;
      readonly ms: number;
      readonly overMs: number;
    }
  | { readonly type: 'floor.muted'; readonly seatId: SeatId }
  | { readonly type: 'floor.unmuted'; readonly seatId: SeatId };

export interface FloorRequest extends Matter {
  readonly id: RequestId;
  readonly seatId: SeatId;
  /** Wanted; null: not said. */
  readonly minutes: number | null;
  readonly askedAt: number;
}

export interface FloorHolder extends Matter {
  readonly seatId: SeatId;
  readonly since: number;
  readonly limitMs: number;
  readonly microphoneOpen: boolean;
}

/** A speech that is over (F17). */
export interface Speech extends Matter {
  readonly seatId: SeatId;
  readonly startedAt: number;
  readonly ms: number;
  readonly overMs: number;
}

export interface Floor {
  /** In the order of asking; who is next is said by `effectiveQueue`. */
  readonly requests: readonly FloorRequest[];
  readonly policy: readonly QueueRule[];
  /** The order made by hand (F12); null: none. */
  readonly byHand: readonly RequestId[] | null;
  readonly prepared: SeatId | null;
  readonly holder: FloorHolder | null;
  readonly times: FloorTimes;
  readonly speeches: readonly Speech[];
  readonly carried: ReadonlyMap<SeatId, SpeakingTotal>;
  readonly groups: ReadonlyMap<SeatId, { readonly region: string; readonly cluster: string }>;
  readonly currentItem: ItemId | null;
}

export const initialFloor: Floor = {
  requests: [],
  policy: [],
  byHand: null,
  prepared: null,
  holder: null,
  times: USUAL_TIMES,
  speeches: [],
  carried: new Map(),
  groups: new Map(),
  currentItem: null,
};

/** The events that end the floor, if a seat has it (F5, F17). */
export const endingFloor = ({ holder }: Floor, now: number): FloorEvent[] => {
  if (!holder) return [];
  const ms = Math.max(0, now - holder.since);
  const overMs = Math.max(0, ms - holder.limitMs);
  return [{ type: 'floor.ended', seatId: holder.seatId, kind: holder.kind, ms, overMs }];
};

const withoutRequest = (floor: Floor, gone: (request: FloorRequest) => boolean): Floor => ({
  ...floor,
  requests: floor.requests.filter((request) => !gone(request)),
});

const withSpeech = (floor: Floor, { ms, overMs }: { ms: number; overMs: number }): Floor => {
  if (!floor.holder) return floor;
  const { seatId, kind, itemId, subject, since: startedAt } = floor.holder;
  return {
    ...floor,
    speeches: [...floor.speeches, { seatId, kind, itemId, subject, startedAt, ms, overMs }],
  };
};

/** Who asks for the floor, who is next, who has it. */
const evolveSpeaking: Evolve<Floor> = (floor, event, { at }) => {
  switch (event.type) {
    case 'floor.requested': {
      const { requestId: id, seatId, kind, itemId, subject, minutes } = event;
      const request = { id, seatId, kind, itemId, subject, minutes, askedAt: at };
      return { ...floor, requests: [...floor.requests, request] };
    }
    case 'floor.request_withdrawn':
      return withoutRequest(floor, ({ id }) => id === event.requestId);
    case 'floor.place_lost':
      return withoutRequest(floor, ({ seatId }) => seatId === event.seatId);
    case 'floor.prepared':
      return { ...floor, prepared: event.seatId };
    case 'floor.unprepared':
      return { ...floor, prepared: null };
    case 'floor.granted': {
      const { seatId, kind, itemId, subject, limitMs } = event;
      return {
        ...withoutRequest(floor, ({ id }) => id === event.requestId),
        prepared: floor.prepared === seatId ? null : floor.prepared,
        holder: { seatId, kind, itemId, subject, limitMs, since: at, microphoneOpen: true },
      };
    }
    case 'floor.extended': {
      const { holder } = floor;
      return {
        ...floor,
        holder: holder && { ...holder, limitMs: holder.limitMs + event.minutes * 60_000 },
      };
    }
    case 'floor.ended':
      return { ...withSpeech(floor, event), holder: null };
    default:
      return floor;
  }
};

/** What the floor goes by: the policy, the times, the seats, the current item. */
const evolveOrder: Evolve<Floor> = (floor, event) => {
  switch (event.type) {
    case 'meeting.prepared':
      return {
        ...floor,
        groups: new Map(event.seats.map(({ id, region, cluster }) => [id, { region, cluster }])),
      };
    case 'meeting.closed':
      return { ...floor, requests: [], byHand: null, prepared: null, currentItem: null };
    case 'agenda.item_started':
      return { ...floor, currentItem: event.itemId };
    case 'agenda.item_removed':
      return {
        ...floor,
        requests: floor.requests.map((request) =>
          request.itemId === event.itemId ? { ...request, itemId: null } : request,
        ),
      };
    case 'floor.policy_set':
      return { ...floor, policy: event.rules, byHand: null };
    case 'floor.reordered':
      return { ...floor, byHand: event.order };
    case 'floor.times_set': {
      const { type, ...times } = event;
      return { ...floor, times };
    }
    case 'floor.totals_carried':
      return {
        ...floor,
        carried: event.totals.reduce(
          (all, total) => withEntry(all, total.seatId, total),
          initialFloor.carried,
        ),
      };
    default:
      return floor;
  }
};

const evolveMicrophone: Evolve<Floor> = (floor, event) => {
  switch (event.type) {
    case 'floor.muted':
      return { ...floor, holder: floor.holder && { ...floor.holder, microphoneOpen: false } };
    case 'floor.unmuted':
      return { ...floor, holder: floor.holder && { ...floor.holder, microphoneOpen: true } };
    default:
      return floor;
  }
};

export const evolveFloor: Evolve<Floor> = (floor, event, occasion) =>
  [evolveSpeaking, evolveOrder, evolveMicrophone].reduce(
    (now, follow) => follow(now, event, occasion),
    floor,
  );
