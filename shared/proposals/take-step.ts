import { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { accept, type Decision, type Refused, refuse } from '../kernel/decision.ts';
import { ProposalId } from '../kernel/ids.ts';
import type { RegisterState } from '../register.ts';
import type { ProposalEvent } from './events.ts';
import { lifeStep, type StepName } from './life.ts';
import type { Proposal } from './proposal.ts';
import { type StepEvent, stepName } from './steps.ts';

/** D9: what the centre does, it can do with several at once. */
export const proposalIds = z.array(ProposalId).min(1).max(200);

/** What of a proposal decides who may do what. */
type Placed = Pick<Proposal, 'code' | 'state' | 'departmentId' | 'holderId' | 'headId'>;

/** The refusal of a step (D4, D7, D10), or nothing: the client shows the buttons of what is not refused. */
export const unlessStep = (step: StepName, proposal: Placed, actor: Actor): Refused | undefined => {
  const { code, state, departmentId, holderId, headId } = proposal;
  const { by, from, together } = lifeStep(step);
  if (!by.includes(actor.role)) return refuse('command.not_allowed', { role: actor.role });
  if (actor.role === 'department' && actor.departmentId !== departmentId)
    return refuse('proposal.other_department', { code });
  if (actor.role === 'seat' && actor.seatId !== holderId) return refuse('proposal.other_seat', { code });
  if (together && headId !== null) return refuse('proposal.merged', { code });
  return from.includes(state) ? undefined : refuse('proposal.not_now', { code, state });
};

/** The refusal of a step on a proposal that is named by its id, or nothing. */
export const unlessTaken = (
  { proposals }: RegisterState,
  step: StepName,
  proposalId: ProposalId,
  actor: Actor,
): Refused | undefined => {
  const proposal = proposals.all.get(proposalId);
  return proposal ? unlessStep(step, proposal, actor) : refuse('proposal.unknown', { proposalId });
};

/** D9: the step on each of them, or on none. */
export const takeStep = (
  state: RegisterState,
  actor: Actor,
  ids: readonly ProposalId[],
  eventFor: (proposalId: ProposalId) => StepEvent,
): Decision<ProposalEvent> => {
  const events = [...new Set(ids)].map(eventFor);
  for (const { type, proposalId } of events) {
    const refusal = unlessTaken(state, stepName(type), proposalId, actor);
    if (refusal) return refusal;
  }
  return accept(...events);
};
