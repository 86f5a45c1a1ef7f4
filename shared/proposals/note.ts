import { z } from 'zod';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { LIFE, type StepName } from './life.ts';

const STEPS = Object.keys(LIFE) as [StepName, ...StepName[]];

/** D17: the register's server tells the meeting that is on what was done with a proposal, for its log. */
export const noteProposal = command({
  type: 'proposal.note',
  roles: ['system'],
  payload: z.strictObject({
    step: z.enum(STEPS),
    code: z.string().max(100),
    title: z.string().max(200),
    seatId: SeatId,
    by: z.enum(['seat', 'department', 'chair', 'deputy', 'minute_taker']),
    registerSeq: z.int().positive(),
  }),
  decide: (state, noted) => unlessInSession(state) ?? accept({ type: 'proposal.noted', ...noted }),
});
