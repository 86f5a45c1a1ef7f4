import type { Role } from '../kernel/actor.ts';
import type { Evolve } from '../kernel/evolve.ts';
import type { ProposalId, SeatId } from '../kernel/ids.ts';
import type { Records } from '../kernel/patch.ts';
import type { StepName } from './life.ts';

/** A proposal that the meeting has before it now. */
export interface DiscussedProposal {
  readonly proposalId: ProposalId;
  readonly code: string;
  readonly title: string;
  readonly matter: string;
  readonly asks: string;
  readonly seatId: SeatId;
}

/** What a meeting itself knows of proposals: its log says what was done with them while it was on (D17). */
export type MeetingProposalEvent =
  | {
      readonly type: 'proposal.noted';
      readonly step: StepName;
      readonly code: string;
      readonly title: string;
      readonly seatId: SeatId;
      readonly by: Role;
      /** Place in the register's journal. */
      readonly registerSeq: number;
    }
  | ({ readonly type: 'proposal.shown' } & DiscussedProposal)
  | { readonly type: 'proposal.discussion_ended'; readonly code: string; readonly seatId: SeatId };

export interface MeetingProposals {
  readonly discussed: (DiscussedProposal & { readonly since: number }) | null;
  /** Up to which place of the register's journal this meeting was told, of proposals, tasks and practices. */
  readonly toldSeq: number;
}

export const initialMeetingProposals: MeetingProposals = { discussed: null, toldSeq: 0 };

export const evolveMeetingProposals: Evolve<MeetingProposals> = (proposals, event, { at }) => {
  switch (event.type) {
    case 'proposal.noted':
    case 'task.noted':
    case 'practice.noted':
      return { ...proposals, toldSeq: event.registerSeq };
    case 'proposal.shown': {
      const { type, ...shown } = event;
      return { ...proposals, discussed: { ...shown, since: at } };
    }
    case 'proposal.discussion_ended':
    case 'meeting.closed':
      return proposals.discussed === null ? proposals : { ...proposals, discussed: null };
    default:
      return proposals;
  }
};

export type DiscussedRecord = NonNullable<MeetingProposals['discussed']>;

/** D16: everybody sees what is being discussed. */
export const viewMeetingProposals = ({ discussed }: MeetingProposals): Records =>
  new Map(discussed ? [['discussed:this', discussed] as const] : []);
