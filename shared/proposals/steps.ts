import type { RegisterEvent } from '../events.ts';
import type { Occasion } from '../kernel/evolve.ts';
import type { ProposalId } from '../kernel/ids.ts';
import { type SignedStep, signed } from '../kernel/signed.ts';
import type { ProposalEvent } from './events.ts';
import type { StepName } from './life.ts';
import type { AllProposals } from './proposal.ts';

/** D8: a step of a proposal's life, dated and signed by role. */
export type HistoryStep = SignedStep<StepName>;

export type StepEvent = Exclude<ProposalEvent, { type: 'proposal.brought_in' }>;

export const stepName = (type: StepEvent['type']): StepName => type.slice('proposal.'.length) as StepName;

const codesOf = (all: AllProposals, ids: readonly ProposalId[]): string =>
  ids.map((id) => all.get(id)?.code ?? id).join(', ');

const said = (event: StepEvent, all: AllProposals): Pick<HistoryStep, 'words' | 'details'> => {
  switch (event.type) {
    case 'proposal.answered': {
      const { text, dueOn, cites } = event.answer;
      return { words: text, details: { ...(dueOn ? { dueOn } : {}), ...(cites ? { cites } : {}) } };
    }
    case 'proposal.forwarded':
      return { words: event.reason, details: { departmentId: event.departmentId } };
    case 'proposal.assigned':
      return {
        words: '',
        details: { officer: event.officer, ...(event.dueOn ? { dueOn: event.dueOn } : {}) },
      };
    case 'proposal.merged':
      return {
        words: '',
        details: { head: codesOf(all, [event.proposalId]), members: codesOf(all, event.memberIds) },
      };
    case 'proposal.brought_up':
      return { words: '', details: { to: event.to, meetingId: event.meetingId } };
    case 'proposal.refused':
    case 'proposal.withdrawn':
    case 'proposal.reopened':
      return { words: event.reason, details: {} };
    case 'proposal.reminded':
    case 'proposal.confirmed':
    case 'proposal.returned':
      return { words: event.words, details: {} };
    default:
      return { words: '', details: {} };
  }
};

/** The line that an event leaves in the history, given the proposals as they were before it. */
export const stepOf = (event: StepEvent, occasion: Occasion, all: AllProposals): HistoryStep => {
  const { words, details } = said(event, all);
  return signed(stepName(event.type), occasion, words, details);
};

/** Whether an event of the register is a step in a proposal's life. */
export const isStepEvent = (event: RegisterEvent): event is StepEvent =>
  event.type.startsWith('proposal.') && event.type !== 'proposal.brought_in';
