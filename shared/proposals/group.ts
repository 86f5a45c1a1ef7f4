import type { ProposalId } from '../kernel/ids.ts';
import type { AllProposals, Proposal } from './proposal.ts';

/** Proposals with all that are merged into them. */
export const withMembers = (all: AllProposals, ids: readonly ProposalId[]): readonly ProposalId[] =>
  ids.flatMap((id) => [id, ...(all.get(id)?.memberIds ?? [])]);

/** D10: members, and what was merged into them, follow their head from now on: state, department and answer. */
export const merged = (
  all: AllProposals,
  { proposalId, memberIds }: { readonly proposalId: ProposalId; readonly memberIds: readonly ProposalId[] },
): AllProposals => {
  const head = all.get(proposalId);
  if (!head) return all;
  const come = withMembers(all, memberIds);
  const { state, departmentId, answer, officer, dueOn } = head;
  const follow = (member: Proposal): Proposal => ({
    ...member,
    headId: proposalId,
    memberIds: [],
    state,
    departmentId,
    answer,
    officer,
    dueOn,
  });
  const next = come.reduce((changed, id) => changed.changed(id, follow), all);
  return next.changed(proposalId, (each) => ({ ...each, memberIds: [...each.memberIds, ...come] }));
};

/** D11: one goes its own way; when it was the head, the first of the others takes its place. */
export const leavingGroup = (all: AllProposals, id: ProposalId): AllProposals => {
  const leaving = all.get(id);
  if (!leaving) return all;
  const alone = all.changed(id, (each) => ({ ...each, headId: null, memberIds: [] }));
  if (leaving.headId !== null)
    return alone.changed(leaving.headId, (head) => ({
      ...head,
      memberIds: head.memberIds.filter((each) => each !== id),
    }));
  const [next, ...rest] = leaving.memberIds;
  if (next === undefined) return all;
  const headed = alone.changed(next, (each) => ({ ...each, headId: null, memberIds: rest }));
  return rest.reduce((changed, each) => changed.changed(each, (one) => ({ ...one, headId: next })), headed);
};
