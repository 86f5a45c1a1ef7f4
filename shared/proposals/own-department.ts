import type { Actor, Role } from '../kernel/actor.ts';
import { type Decision, refuse } from '../kernel/decision.ts';
import type { Proposal } from './events.ts';

/** D2: who receives and answers. */
export const proposalReceivers: readonly Role[] = ['department', 'chair', 'deputy', 'minute_taker'];

/** The refusal of a department that works on another's proposal (D4), or nothing. */
export const unlessOwn = (proposal: Proposal, actor: Actor): Decision | undefined =>
  actor.role === 'department' && actor.departmentId !== proposal.departmentId
    ? refuse('proposal.other_department', { code: proposal.code })
    : undefined;
