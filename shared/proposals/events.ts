import type { FileSummary } from '../files/events.ts';
import type { DepartmentId, MeetingId, ProposalId, SeatId } from '../kernel/ids.ts';
import type { Answer, ProposalText } from './proposal.ts';
import type { HistoryStep } from './steps.ts';

interface About {
  readonly proposalId: ProposalId;
}

/** Where the chair takes a proposal in the meeting. */
export const PLACES = ['stage', 'vote', 'agenda'] as const;
export type ProposalPlace = (typeof PLACES)[number];

/** A proposal of a journal of before there were registers (D15). */
export interface OldProposal extends Pick<ProposalText, 'title' | 'matter' | 'departmentId'> {
  readonly proposalId: ProposalId;
  readonly code: string;
  readonly seatId: SeatId;
  readonly steps: readonly HistoryStep[];
}

export type ProposalEvent =
  | ({
      readonly type: 'proposal.submitted';
      readonly code: string;
      readonly seatId: SeatId;
      readonly meetingId: MeetingId;
      readonly files: readonly FileSummary[];
    } & About &
      ProposalText)
  | ({ readonly type: 'proposal.brought_in'; readonly meetingId: MeetingId } & OldProposal)
  | ({ readonly type: 'proposal.received' } & About)
  | ({ readonly type: 'proposal.started' } & About)
  | ({ readonly type: 'proposal.answered'; readonly answer: Answer } & About)
  | ({ readonly type: 'proposal.refused'; readonly reason: string } & About)
  | ({
      readonly type: 'proposal.forwarded';
      readonly departmentId: DepartmentId;
      readonly reason: string;
    } & About)
  | ({ readonly type: 'proposal.assigned'; readonly officer: string; readonly dueOn: string | null } & About)
  | ({ readonly type: 'proposal.reminded'; readonly words: string } & About)
  /** Into `proposalId`, which speaks for all of them from now on. */
  | ({ readonly type: 'proposal.merged'; readonly memberIds: readonly ProposalId[] } & About)
  | ({ readonly type: 'proposal.unmerged' } & About)
  | ({
      readonly type: 'proposal.brought_up';
      readonly to: ProposalPlace;
      readonly meetingId: MeetingId;
    } & About)
  | ({ readonly type: 'proposal.confirmed'; readonly words: string } & About)
  | ({ readonly type: 'proposal.returned'; readonly words: string } & About)
  | ({ readonly type: 'proposal.withdrawn'; readonly reason: string } & About)
  | ({ readonly type: 'proposal.reopened'; readonly reason: string } & About);
