import type { CommandType } from '../../../shared/commands.ts';
import type { Actor } from '../../../shared/kernel/actor.ts';
import type { StepName } from '../../../shared/proposals/life.ts';
import { unlessStep } from '../../../shared/proposals/take-step.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';

/** What a button can do with proposals: the step of their life, and what has to be written first. */
export interface ProposalAction {
  readonly step: StepName;
  readonly type: Extract<CommandType, `proposal.${string}`>;
  readonly form: 'none' | 'answer' | 'text';
}

const action = (step: StepName, type: ProposalAction['type'], form: ProposalAction['form'] = 'none') => ({
  step,
  type,
  form,
});

/** In the order in which they are offered. */
export const ACTIONS = {
  receive: action('received', 'proposal.receive'),
  answer: action('answered', 'proposal.answer', 'answer'),
  start: action('started', 'proposal.start'),
  confirm: action('confirmed', 'proposal.confirm'),
  return: action('returned', 'proposal.return', 'text'),
  assign: action('assigned', 'proposal.assign', 'text'),
  forward: action('forwarded', 'proposal.forward', 'text'),
  refuse: action('refused', 'proposal.refuse', 'text'),
  remind: action('reminded', 'proposal.remind'),
  merge: action('merged', 'proposal.merge'),
  unmerge: action('unmerged', 'proposal.unmerge'),
  stage: action('brought_up', 'proposal.bring_up'),
  vote: action('brought_up', 'proposal.bring_up'),
  agenda: action('brought_up', 'proposal.bring_up'),
  reopen: action('reopened', 'proposal.reopen', 'text'),
  withdraw: action('withdrawn', 'proposal.withdraw', 'text'),
} as const satisfies Record<string, ProposalAction>;

export type ActionName = keyof typeof ACTIONS;

/** What the seat does, it does with one; so is what is separated. */
const SINGLE: readonly ActionName[] = ['confirm', 'return', 'withdraw', 'unmerge', 'stage'];

/** D7: what may be done with all of them, as the life of proposals has it. */
export const actionsFor = (
  proposals: readonly ProposalRecord[],
  actor: Actor,
  meetingIsOver: boolean,
): readonly ActionName[] =>
  (Object.keys(ACTIONS) as ActionName[]).filter((name) => {
    const [first, ...others] = proposals;
    const { step } = ACTIONS[name];
    if (!first || (SINGLE.includes(name) && others.length > 0)) return false;
    if (name === 'merge' && others.length === 0) return false;
    if (name === 'unmerge' && first.headId === null) return false;
    if (step === 'brought_up' && meetingIsOver) return false;
    return proposals.every((proposal) => unlessStep(step, proposal, actor) === undefined);
  });

/** What is sent besides what was written. */
export const payloadFor = (name: ActionName, proposals: readonly ProposalRecord[]) => {
  const ids = proposals.map(({ id }) => id);
  const [first, ...rest] = proposals.toSorted((a, b) => a.submittedAt - b.submittedAt).map(({ id }) => id);
  if (name === 'merge') return { headId: first, memberIds: rest };
  if (name === 'stage' || name === 'vote' || name === 'agenda') return { proposalIds: ids, to: name };
  return SINGLE.includes(name) ? { proposalId: ids[0] } : { proposalIds: ids };
};
