import type { FileSummary } from '../files/events.ts';
import type { MeetingId, PracticeId, SeatId } from '../kernel/ids.ts';
import { LongMap } from '../kernel/long-map.ts';
import type { SignedStep } from '../kernel/signed.ts';
import { initialSeries, type Series } from '../series/events.ts';

export interface PracticeText {
  readonly title: string;
  readonly matter: string;
  readonly topic: string;
  /** What came of it; may be empty. */
  readonly results: string;
}

export const STEPS = ['registered', 'edited', 'recommended', 'withdrawn'] as const;
export type StepName = (typeof STEPS)[number];

/** I6: a step of a practice's life, with the files that were taken off it then. */
export interface PracticeStep extends SignedStep<StepName> {
  readonly files: readonly FileSummary[];
}

export interface Practice extends PracticeText {
  readonly id: PracticeId;
  /** I1: `2020-09/mh-001`, for life. */
  readonly code: string;
  /** From 1, in the register. */
  readonly order: number;
  readonly meetingId: MeetingId;
  /** Who registered it, under the name of then, and who holds it today (I4). */
  readonly seatId: SeatId;
  readonly holderId: SeatId;
  readonly files: readonly FileSummary[];
  readonly interestedIds: readonly SeatId[];
  /** I3: the word of the centre; null as long as it is not recommended. */
  readonly recommendation: string | null;
  readonly withdrawn: boolean;
  readonly steps: readonly PracticeStep[];
}

export interface Practices {
  readonly all: LongMap<PracticeId, Practice>;
  /** Who stands for whom. */
  readonly series: Series;
}

export const initialPractices: Practices = { all: LongMap.empty(), series: initialSeries };
