import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { endingFloor } from './events.ts';
import { unlessPresent } from './present-seat.ts';

/** F7: a seat or the centre is put on the stage, without a microphone. */
export const showOnStage = command({
  type: 'stage.show',
  roles: ['chair', 'deputy', 'operator', 'system'],
  payload: z.strictObject({
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('centre') }),
      z.strictObject({ kind: z.literal('seat'), seatId: SeatId }),
    ]),
  }),
  decide(state, { source }, { now }) {
    const { stage, holder } = state.floor;
    const refusal =
      unlessLive(state) ?? (source.kind === 'seat' ? unlessPresent(state, source.seatId) : undefined);
    if (refusal) return refusal;
    const there =
      source.kind === 'seat'
        ? stage.kind === 'seat' && stage.seatId === source.seatId
        : stage.kind === 'centre';
    if (there && (source.kind === 'centre' || holder?.seatId === source.seatId || !holder))
      return refuse('stage.already_shown');
    return accept(...endingFloor(state.floor, now), { type: 'stage.shown', source });
  },
});
