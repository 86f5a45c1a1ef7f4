import { type Evolve, withChanged, withEntry } from '../kernel/evolve.ts';
import type { DepartmentId, ProposalId, SeatId } from '../kernel/ids.ts';

export interface ProposalText {
  readonly title: string;
  readonly matter: string;
  readonly departmentId: DepartmentId;
}

export type ProposalEvent =
  | ({
      readonly type: 'proposal.submitted';
      readonly proposalId: ProposalId;
      readonly code: string;
      readonly seatId: SeatId;
    } & ProposalText)
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

export interface Proposal extends ProposalText {
  readonly id: ProposalId;
  readonly code: string;
  readonly seatId: SeatId;
  readonly state: 'submitted' | 'received' | 'answered';
  readonly submittedAt: number;
  readonly receivedAt: number | null;
  readonly answer: string | null;
  readonly answeredAt: number | null;
}

export type Proposals = ReadonlyMap<ProposalId, Proposal>;

export const initialProposals: Proposals = new Map();

export const evolveProposals: Evolve<Proposals> = (proposals, event, { at }) => {
  switch (event.type) {
    case 'proposal.submitted': {
      const { type, proposalId, ...written } = event;
      return withEntry(proposals, proposalId, {
        ...written,
        id: proposalId,
        state: 'submitted',
        submittedAt: at,
        receivedAt: null,
        answer: null,
        answeredAt: null,
      });
    }
    case 'proposal.received':
      return withChanged(proposals, event.proposalId, (proposal) => ({
        ...proposal,
        state: 'received',
        receivedAt: at,
      }));
    case 'proposal.answered':
      return withChanged(proposals, event.proposalId, (proposal) => ({
        ...proposal,
        state: 'answered',
        answer: event.answer,
        answeredAt: at,
      }));
    default:
      return proposals;
  }
};
