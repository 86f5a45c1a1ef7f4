import { type Evolve, withChanged, withEntry } from '../kernel/evolve.ts';
import type { DepartmentId, ProposalId, SeatId } from '../kernel/ids.ts';
import { signed } from '../kernel/signed.ts';
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

/** Collects them for the register, each with its steps. */
export const evolveOldProposals: Evolve<OldProposals> = (proposals, event, occasion) => {
  const stepped = (proposalId: ProposalId, step: HistoryStep): OldProposals =>
    withChanged(proposals, proposalId, (each) => ({ ...each, steps: [...each.steps, step] }));
  switch (event.type) {
    case 'proposal.submitted': {
      const { type, ...written } = event;
      const steps = [signed('submitted', occasion)];
      return withEntry(proposals, event.proposalId, { ...written, steps });
    }
    case 'proposal.received':
      return stepped(event.proposalId, signed('received', occasion));
    case 'proposal.answered':
      return stepped(event.proposalId, signed('answered', occasion, event.answer));
    default:
      return proposals;
  }
};
