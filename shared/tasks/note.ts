import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { LIFE, type StepName } from './life.ts';

const STEPS = Object.keys(LIFE) as [StepName, ...StepName[]];

/** J14: the register's server tells the meeting that is on what was done with tasks, for its log. */
export const noteTask = command({
  type: 'task.note',
  roles: ['system'],
  payload: z.strictObject({
    step: z.enum(STEPS),
    code: z.string().max(100),
    what: z.string().max(300),
    count: z.int().positive(),
    seatId: SeatId.nullable(),
    by: z.enum(['seat', 'department', 'chair', 'deputy', 'minute_taker', 'system']),
    registerSeq: z.int().positive(),
  }),
  decide: (state, noted) => unlessInSession(state) ?? accept({ type: 'task.noted', ...noted }),
});
