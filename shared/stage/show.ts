import { z } from 'zod';
import { endingFloor } from '../floor/events.ts';
import { unlessPresent } from '../floor/present-seat.ts';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { endingDiscussion } from './endings.ts';
import { stageRoles } from './fields.ts';

/** S1: a seat or the centre is put on the stage, without a microphone. */
export const showOnStage = command({
  type: 'stage.show',
  roles: stageRoles,
  payload: z.strictObject({
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('centre') }),
      z.strictObject({ kind: z.literal('seat'), seatId: SeatId }),
    ]),
  }),
  decide(state, { source }, { now }) {
    const { stage, floor } = state;
    const seatId = source.kind === 'seat' ? source.seatId : null;
    const refusal = unlessLive(state) ?? (seatId ? unlessPresent(state, seatId) : undefined);
    if (refusal) return refusal;
    const shown = stage.source.kind === 'seat' ? stage.source.seatId : null;
    const ends = [
      ...(floor.holder?.seatId === seatId ? [] : endingFloor(floor, now)),
      ...endingDiscussion(stage),
    ];
    const isSeen = stage.layout !== 'chair' || seatId === null;
    return shown === seatId && isSeen && ends.length === 0
      ? refuse('stage.already_shown')
      : accept(...ends, { type: 'stage.shown', source });
  },
});
