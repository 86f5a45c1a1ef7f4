import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import type { RollcallId } from '../kernel/ids.ts';
import { ROLLCALL_KINDS } from './events.ts';
import { byLot } from './lot.ts';

/** K1: the roll is called. `count` says how many are taken by lot. */
export const openRollcall = command({
  type: 'rollcall.open',
  roles: ['chair', 'deputy', 'operator', 'minute_taker'],
  payload: z.strictObject({
    kind: z.enum(ROLLCALL_KINDS),
    count: z.int().min(1).max(500).optional(),
    seconds: z.int().min(15).max(1800),
  }),
  decide(state, { kind, count = 5, seconds }, { now, newId }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (state.rollcalls.openId !== null) return refuse('rollcall.another_open');
    const seats = [...state.attendance.values()];
    const present = seats.filter((seat) => seat.present).map(({ id }) => id);
    const called = kind === 'all' ? seats.map(({ id }) => id) : byLot(present, count, newId());
    if (called.length === 0) return refuse('rollcall.nobody_present');
    const rollcallId = newId() as RollcallId;
    return accept({ type: 'rollcall.opened', rollcallId, kind, called, closesAt: now + seconds * 1000 });
  },
});
