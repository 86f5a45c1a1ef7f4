import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import type { Role } from '../kernel/actor.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { STEPS, type StepName } from './practice.ts';

/** What a meeting itself knows of practices: its log says what was done with them while it was on (I7). */
export interface PracticeNoted {
  readonly type: 'practice.noted';
  readonly step: StepName;
  readonly code: string;
  readonly title: string;
  readonly seatId: SeatId;
  readonly by: Role;
  /** Place in the register's journal. */
  readonly registerSeq: number;
}

/** I7: the register's server tells the meeting that is on what was done with a practice. */
export const notePractice = command({
  type: 'practice.note',
  roles: ['system'],
  payload: z.strictObject({
    step: z.enum(STEPS),
    code: z.string().max(100),
    title: z.string().max(200),
    seatId: SeatId,
    by: z.enum(['seat', 'chair', 'deputy', 'minute_taker']),
    registerSeq: z.int().positive(),
  }),
  decide: (state, noted) => unlessInSession(state) ?? accept({ type: 'practice.noted', ...noted }),
});
