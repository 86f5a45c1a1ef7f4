import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { RollcallId } from '../kernel/ids.ts';
import { closingRollcall, openRollcallOf } from './events.ts';

/** K2: "Có mặt". The last answer ends the call (K3). */
export const answerRollcall = command({
  type: 'rollcall.answer',
  roles: ['seat'],
  payload: z.strictObject({ rollcallId: RollcallId }),
  decide({ rollcalls }, { rollcallId }, { actor, now }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const rollcall = openRollcallOf(rollcalls);
    if (rollcall?.id !== rollcallId || now >= rollcall.closesAt) return refuse('rollcall.not_open');
    if (!rollcall.called.includes(seatId)) return refuse('rollcall.not_called');
    if (rollcall.answers.has(seatId)) return refuse('rollcall.already_answered');
    const last = rollcall.answers.size + 1 === rollcall.called.length;
    return accept(
      { type: 'rollcall.answered', rollcallId, seatId },
      ...(last ? closingRollcall(rollcall, 1) : []),
    );
  },
});
