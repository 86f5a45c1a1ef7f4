import type { MeetingId, SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import { isUnanswered } from '../proposals/life.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { RegisterState } from '../register.ts';

/** What papers need of a proposal, wherever proposals are kept. */
export interface ProposalLine {
  readonly code: string;
  readonly seatId: SeatId;
  readonly title: string;
  readonly matter: string;
  /** Of the department that answers. */
  readonly department: string;
  readonly state: 'submitted' | 'received' | 'answered';
  readonly answer: string | null;
}

/** A refusal is an answer too: its reason is what the seat was told. */
const answered = ({ state, answer, steps }: Proposal): Pick<ProposalLine, 'state' | 'answer'> => {
  if (isUnanswered(state)) return { state: state === 'submitted' ? 'submitted' : 'received', answer: null };
  const refusal = steps.findLast(({ step }) => step === 'refused' || step === 'answered');
  return { state: 'answered', answer: refusal?.step === 'refused' ? refusal.words : (answer?.text ?? null) };
};

/** The proposals that were submitted to a meeting and not withdrawn, in the order of its roster. */
export const proposalLines = (
  { proposals }: Pick<RegisterState, 'proposals'>,
  meetingId: MeetingId,
  { frame, attendance }: MeetingState,
): readonly ProposalLine[] => {
  const orderOf = (seatId: SeatId) => attendance.get(seatId)?.order ?? Number.MAX_SAFE_INTEGER;
  return [...proposals.all.values()]
    .filter((proposal) => proposal.meetingId === meetingId && proposal.state !== 'withdrawn')
    .map((proposal) => ({
      code: proposal.code,
      seatId: proposal.seatId,
      title: proposal.title,
      matter: proposal.matter,
      department: frame.departments.get(proposal.departmentId)?.name ?? proposal.departmentId,
      ...answered(proposal),
    }))
    .toSorted((a, b) => orderOf(a.seatId) - orderOf(b.seatId));
};
