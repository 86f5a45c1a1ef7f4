import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ProposalId } from '../kernel/ids.ts';
import { LIFE, TURN } from './life.ts';
import { proposalIds, unlessTaken } from './take-step.ts';

/** D10: proposals on one matter become one; every seat stays its co-sponsor and gets the one answer. */
export const mergeProposals = registerCommand({
  type: 'proposal.merge',
  roles: LIFE.merged.by,
  payload: z.strictObject({ headId: ProposalId, memberIds: proposalIds }),
  decide(state, { headId, memberIds }, { actor }) {
    const { all } = state.proposals;
    const head = all.get(headId);
    if (!head) return refuse('proposal.unknown', { proposalId: headId });
    const { code, departmentId } = head;
    if (memberIds.includes(headId)) return refuse('proposal.with_itself', { code });
    if (actor.role === 'department' && actor.departmentId !== departmentId)
      return refuse('proposal.other_department', { code });
    const merged = [headId, ...memberIds].map((id) => all.get(id)).find((each) => each?.headId);
    if (merged) return refuse('proposal.merged', { code: merged.code });
    if (head.state !== 'answered' && TURN[head.state] !== 'centre')
      return refuse('proposal.not_now', { code, state: head.state });
    for (const id of memberIds) {
      const refusal = unlessTaken(state, 'merged', id, actor);
      if (refusal) return refusal;
    }
    return accept({ type: 'proposal.merged', proposalId: headId, memberIds: [...new Set(memberIds)] });
  },
});
