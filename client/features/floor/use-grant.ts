import type { RequestId, SeatId } from '../../../shared/kernel/ids.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';

/** "Mời phát biểu". Names the seat that is seen to have the floor, so that nobody is cut off unseen (F4). */
export const useGrant = () => {
  const holder = useRecord('floor')?.holder;
  const { act, pending, offline } = useAct('floor.grant');
  const open = useRecord('meeting')?.phase === 'open';
  return {
    grant: (seatId: SeatId, requestId?: RequestId) =>
      act({
        seatId,
        ...(requestId ? { requestId } : {}),
        ...(holder ? { instead: holder.seatId } : {}),
      }),
    pending,
    disabled: offline || !open,
  };
};
