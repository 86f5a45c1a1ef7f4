import type { SeatId } from '../../../shared/kernel/ids.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';

/** What can be done with a seat from the wall. */
export const useSeatActions = () => {
  const floor = useRecord('floor');
  const holder = floor?.holder;
  const open = useRecord('meeting')?.phase === 'open';
  const show = useAct('stage.show');
  const grant = useAct('floor.grant');
  const prepare = useAct('floor.prepare');
  const mute = useAct('floor.mute');
  const unmute = useAct('floor.unmute');
  const end = useAct('floor.end');
  return {
    holder,
    prepared: floor?.prepared ?? null,
    canGrant: open,
    offline: show.offline,
    show: (seatId: SeatId) => show.act({ source: { kind: 'seat', seatId } }),
    showCentre: () => show.act({ source: { kind: 'centre' } }),
    // F4: names the seat that is seen to have the floor.
    grant: (seatId: SeatId) => grant.act({ seatId, ...(holder ? { instead: holder.seatId } : {}) }),
    /** F18: tells the seat to get ready; null takes it back. */
    prepare: (seatId: SeatId | null) => prepare.act({ seatId }),
    mute: () => mute.act({}),
    unmute: () => unmute.act({}),
    end: () => end.act({}),
  };
};

export type SeatActions = ReturnType<typeof useSeatActions>;
