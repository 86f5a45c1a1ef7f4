import { type Evolve, type Occasion, withChanged, withEntry } from '../kernel/evolve.ts';
import type { DepartmentId, ProposalId, SeatId } from '../kernel/ids.ts';
import type { OldProposal } from './events.ts';
import type { HistoryStep } from './steps.ts';

/** What meetings' journals held of proposals before there were registers: read for ever, written no more (D15). */
export type OldProposalEvent =
  | {
      readonly type: 'proposal.submitted';
      readonly proposalId: ProposalId;
      readonly code: string;
      readonly seatId: SeatId;
      readonly title: string;
      readonly matter: string;
      readonly departmentId: DepartmentId;
    }
  | {
      readonly type: 'proposal.received';
      readonly proposalId: ProposalId;
      readonly code: string;
      readonly seatId: SeatId;
    }
  | {
      readonly type: 'proposal.answered';
      readonly proposalId: ProposalId;
      readonly code: string;
      readonly seatId: SeatId;
      readonly answer: string;
    };

export type OldProposals = ReadonlyMap<ProposalId, OldProposal>;

export const initialOldProposals: OldProposals = new Map();

const stepOf = (step: HistoryStep['step'], words: string, { at, by }: Occasion): HistoryStep => ({
  step,
  at,
  by: by.role,
  seatId: by.role === 'seat' ? by.seatId : null,
  departmentId: by.role === 'department' ? by.departmentId : null,
  words,
  details: {},
});

/** Collects them for the register, each with its steps. */
export const evolveOldProposals: Evolve<OldProposals> = (proposals, event, occasion) => {
  const stepped = (proposalId: ProposalId, step: HistoryStep): OldProposals =>
    withChanged(proposals, proposalId, (each) => ({ ...each, steps: [...each.steps, step] }));
  switch (event.type) {
    case 'proposal.submitted': {
      const { type, ...written } = event;
      const steps = [stepOf('submitted', '', occasion)];
      return withEntry(proposals, event.proposalId, { ...written, steps });
    }
    case 'proposal.received':
      return stepped(event.proposalId, stepOf('received', '', occasion));
    case 'proposal.answered':
      return stepped(event.proposalId, stepOf('answered', event.answer, occasion));
    default:
      return proposals;
  }
};
