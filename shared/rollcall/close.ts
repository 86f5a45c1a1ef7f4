import { z } from 'zod';
import type { Deadline } from '../deadlines.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { RollcallId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import { closingRollcall, openRollcallOf } from './events.ts';

/** K3: what is due: the end of the call that is open. */
export const rollcallDue = ({ rollcalls }: MeetingState): Deadline[] => {
  const rollcall = openRollcallOf(rollcalls);
  return rollcall
    ? [{ at: rollcall.closesAt, type: 'rollcall.close', payload: { rollcallId: rollcall.id } }]
    : [];
};

/** K3: the call is over: by hand, or by the server when its time is up. */
export const closeRollcall = command({
  type: 'rollcall.close',
  roles: ['chair', 'deputy', 'operator', 'minute_taker', 'system'],
  payload: z.strictObject({ rollcallId: RollcallId }),
  decide({ rollcalls }, { rollcallId }, { actor, now }) {
    const rollcall = openRollcallOf(rollcalls);
    if (rollcall?.id !== rollcallId) return refuse('rollcall.not_open');
    if (actor.role === 'system' && now < rollcall.closesAt) return refuse('rollcall.not_due');
    return accept(...closingRollcall(rollcall));
  },
});
