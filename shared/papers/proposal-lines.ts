import type { SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';

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

/** The proposals of a meeting, in the order of its roster. */
export const proposalLines = ({ proposals, frame, attendance }: MeetingState): readonly ProposalLine[] => {
  const orderOf = (seatId: SeatId) => attendance.get(seatId)?.order ?? Number.MAX_SAFE_INTEGER;
  return [...proposals.values()]
    .map(({ code, seatId, title, matter, departmentId, state, answer }) => ({
      code,
      seatId,
      title,
      matter,
      department: frame.departments.get(departmentId)?.name ?? departmentId,
      state,
      answer,
    }))
    .toSorted((a, b) => orderOf(a.seatId) - orderOf(b.seatId));
};
