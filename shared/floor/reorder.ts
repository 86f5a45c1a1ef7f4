import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { RequestId } from '../kernel/ids.ts';
import { effectiveQueue } from './queue.ts';

/** F12: by hand, a request is put behind another, or to the top where `after` is null. */
export const reorderQueue = command({
  type: 'floor.reorder',
  roles: ['chair', 'deputy', 'operator'],
  payload: z.strictObject({ requestId: RequestId, after: RequestId.nullable() }),
  decide({ floor }, { requestId, after }) {
    const before = effectiveQueue(floor).map(({ id }) => id);
    const others = before.filter((id) => id !== requestId);
    if (others.length === before.length || (after !== null && !before.includes(after)))
      return refuse('floor.not_requested');
    if (after === requestId) return refuse('floor.not_moved');
    const place = after === null ? 0 : others.indexOf(after) + 1;
    const order = [...others.slice(0, place), requestId, ...others.slice(place)];
    const then = effectiveQueue({ ...floor, byHand: order }).map(({ id }) => id);
    if (then.every((id, index) => id === before[index])) return refuse('floor.not_moved');
    return accept({ type: 'floor.reordered', order: then });
  },
});
