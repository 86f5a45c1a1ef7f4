import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { FloorRequest } from '../../../shared/floor/events.ts';
import type { RequestId } from '../../../shared/kernel/ids.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

/** Where a request may be put: points of order stay before the others (F12). */
const sameRank = (a: FloorRequest | undefined, b: FloorRequest | undefined): boolean =>
  a !== undefined && b !== undefined && (a.kind === 'point_of_order') === (b.kind === 'point_of_order');

/** Puts requests in another order by hand. */
export const useQueueOrder = () => {
  const { t } = useTranslation('floor');
  const queue = useRecord('floor')?.queue ?? [];
  const seats = useRecords('seat');
  const { act, offline } = useAct('floor.reorder');
  const indexOf = (id: RequestId) => queue.findIndex((request) => request.id === id);
  const mayMove = (id: RequestId, by: -1 | 1) => {
    const index = indexOf(id);
    return !offline && sameRank(queue[index], queue[index + by]);
  };
  /** To the place with that index, counted from 0. */
  const moveTo = async (id: RequestId, index: number) => {
    const others = queue.filter((request) => request.id !== id);
    const after = others[index - 1]?.id ?? null;
    if (!(await act({ requestId: id, after }))) return;
    const seat = seats.find((each) => each.id === queue[indexOf(id)]?.seatId);
    announce(t('movedSaid', { name: seat ? seatName(seat) : '', place: index + 1 }));
  };
  return { mayMove, moveTo, moveBy: (id: RequestId, by: -1 | 1) => moveTo(id, indexOf(id) + by) };
};
