import type { RegisterEvent } from '../events.ts';
import type { Role } from '../kernel/actor.ts';
import type { Occasion } from '../kernel/evolve.ts';
import type { DepartmentId, ProposalId, SeatId } from '../kernel/ids.ts';
import type { ProposalEvent } from './events.ts';
import type { StepName } from './life.ts';
import type { AllProposals } from './proposal.ts';

/** D8: a step of a proposal's life, dated and signed by role. */
export interface HistoryStep {
  readonly step: StepName;
  readonly at: number;
  readonly by: Role;
  readonly seatId: SeatId | null;
  readonly departmentId: DepartmentId | null;
  /** What was said with it: a reason, an answer, a word. */
  readonly words: string;
  /** What else it is about: the department it went to, the date it is due, the code it was merged with. */
  readonly details: Readonly<Record<string, string>>;
}

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
export const stepOf = (event: StepEvent, { at, by }: Occasion, all: AllProposals): HistoryStep => ({
  step: stepName(event.type),
  at,
  by: by.role,
  seatId: by.role === 'seat' ? by.seatId : null,
  departmentId: by.role === 'department' ? by.departmentId : null,
  ...said(event, all),
});

/** Whether an event of the register is a step in a proposal's life. */
export const isStepEvent = (event: RegisterEvent): event is StepEvent =>
  event.type.startsWith('proposal.') && event.type !== 'proposal.brought_in';
