import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { DepartmentId, type ProposalId } from '../kernel/ids.ts';
import { line, prose } from '../kernel/text.ts';

/** D1: a seat asks the centre to solve something. */
export const submitProposal = command({
  type: 'proposal.submit',
  roles: ['seat'],
  payload: z.strictObject({ title: line(200), matter: prose(5000), departmentId: DepartmentId }),
  decide(state, payload, { actor, newId }) {
    if (actor.role !== 'seat') return refuse('command.not_allowed', { role: actor.role });
    const { seatId } = actor;
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    if (!state.attendance.has(seatId)) return refuse('seat.unknown', { seatId });
    if (!state.frame.departments.has(payload.departmentId))
      return refuse('proposal.department_unknown', { departmentId: payload.departmentId });
    const earlier = [...state.proposals.values()].filter((proposal) => proposal.seatId === seatId).length;
    const number = String(earlier + 1).padStart(3, '0');
    return accept({
      type: 'proposal.submitted',
      proposalId: newId() as ProposalId,
      code: `${state.frame.code}/${seatId}-${number}`,
      seatId,
      ...payload,
    });
  },
});
