import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/decision.ts';
import { DepartmentId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { LIFE } from './life.ts';
import { proposalIds, takeStep } from './take-step.ts';

/** D7: it belongs to another department, which has to receive it. */
export const forwardProposals = registerCommand({
  type: 'proposal.forward',
  roles: LIFE.forwarded.by,
  payload: z.strictObject({ proposalIds, departmentId: DepartmentId, reason: prose(1000) }),
  decide(state, { proposalIds: ids, departmentId, reason }, { actor }) {
    if (!state.series.departments.has(departmentId))
      return refuse('proposal.department_unknown', { departmentId });
    const there = ids
      .map((id) => state.proposals.all.get(id))
      .find((each) => each?.departmentId === departmentId);
    if (there) return refuse('proposal.same_department', { code: there.code });
    return takeStep(state, actor, ids, (proposalId) => ({
      type: 'proposal.forwarded',
      proposalId,
      departmentId,
      reason,
    }));
  },
});
