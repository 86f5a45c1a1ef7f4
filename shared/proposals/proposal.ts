import type { FileSummary } from '../files/events.ts';
import type { DepartmentId, MeetingId, ProposalId, SeatId } from '../kernel/ids.ts';
import { LongMap } from '../kernel/long-map.ts';
import { initialSeries, type Series } from '../series/events.ts';
import type { ProposalState } from './life.ts';
import type { HistoryStep } from './steps.ts';

export interface ProposalText {
  readonly title: string;
  readonly matter: string;
  /** What the centre is asked for; empty when the matter says it. */
  readonly asks: string;
  readonly topic: string;
  /** The bodies on whose behalf the seat asks. */
  readonly behalf: string;
  readonly departmentId: DepartmentId;
}

export interface Answer {
  readonly text: string;
  /** `YYYY-MM-DD`: until when what is promised will be done; null when nothing is left to do. */
  readonly dueOn: string | null;
  readonly files: readonly FileSummary[];
  /** The code of an earlier proposal whose answer this one stands on. */
  readonly cites: string | null;
}

export interface Proposal extends ProposalText {
  readonly id: ProposalId;
  /** D1: `2026-11/p04-017`, for life. */
  readonly code: string;
  readonly meetingId: MeetingId;
  /** Who wrote it, under the name of then. */
  readonly seatId: SeatId;
  /** D14: who holds it now: the same, or its successor. */
  readonly holderId: SeatId;
  readonly state: ProposalState;
  readonly files: readonly FileSummary[];
  /** Who works on it, and until when (`YYYY-MM-DD`). */
  readonly officer: string;
  readonly dueOn: string | null;
  readonly answer: Answer | null;
  /** D10: the one it is merged into, and those merged into it. */
  readonly headId: ProposalId | null;
  readonly memberIds: readonly ProposalId[];
  readonly submittedAt: number;
  readonly steps: readonly HistoryStep[];
}

/** All there ever were, in the order in which they came. */
export type AllProposals = LongMap<ProposalId, Proposal>;

export interface Proposals {
  readonly all: AllProposals;
  /** Who stands for whom, and in which cluster. */
  readonly series: Series;
  /** When the newest meeting was prepared, and the one before it, ms. */
  readonly preparedAt: readonly [before: number, newest: number];
}

export const initialProposals: Proposals = {
  all: LongMap.empty(),
  series: initialSeries,
  preparedAt: [0, 0],
};
