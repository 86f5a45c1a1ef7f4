import type { FloorRequest } from '../../../shared/floor/events.ts';
import type { FloorRecord } from '../../../shared/floor/view.ts';
import type { Viewer } from '../../../shared/kernel/actor.ts';

/** A seat's own requests with their places in the queue, from 1. */
export const ownRequests = (
  floor: Pick<FloorRecord, 'queue'> | undefined,
  viewer: Viewer,
): (FloorRequest & { readonly place: number })[] =>
  (floor?.queue ?? [])
    .map((request, index) => ({ ...request, place: index + 1 }))
    .filter(({ seatId }) => viewer.role === 'seat' && viewer.seatId === seatId);
