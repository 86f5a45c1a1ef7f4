import type { MeetingId, ProgrammeId, ProposalId, ResolutionId, TaskId } from '../kernel/ids.ts';
import { LongMap } from '../kernel/long-map.ts';
import { initialSeries, type Series } from '../series/events.ts';
import type { Party, Unit } from '../series/party.ts';
import type { TaskState } from './life.ts';
import type { TaskStep } from './steps.ts';

export interface TaskText {
  readonly what: string;
  /** What there will be when it is done; empty when the text says it. */
  readonly product: string;
  readonly lead: Party;
  readonly partners: readonly Party[];
  /** `YYYY-MM-DD`; null when it is left open. */
  readonly dueOn: string | null;
  /** Number of the paper that it stands in, and its day. */
  readonly paper: string;
  readonly paperOn: string | null;
  readonly programmeId: ProgrammeId | null;
  readonly proposalIds: readonly ProposalId[];
}

/** J10: the resolution of a meeting that it was made of. */
export interface ResolutionLink {
  readonly meetingId: MeetingId;
  readonly resolutionId: ResolutionId;
  readonly number: number;
}

export interface Task extends TaskText {
  readonly id: TaskId;
  /** J1: `2020-09/nv-003`, for life. */
  readonly code: string;
  /** From 1, in the register. */
  readonly order: number;
  readonly meetingId: MeetingId;
  readonly resolution: ResolutionLink | null;
  /** J9: who leads today: the same, or its successor; null for a unit that is not of the series. */
  readonly holder: Unit | null;
  readonly state: TaskState;
  /** 0-100, as it was reported last; null when it was never said. */
  readonly percent: number | null;
  readonly steps: readonly TaskStep[];
}

export type AllTasks = LongMap<TaskId, Task>;

/** What several tasks belong to: a work programme, a plan, a scheme. */
export interface Programme {
  readonly id: ProgrammeId;
  readonly order: number;
  readonly name: string;
  /** Number and day of the paper that sets it out; may be empty. */
  readonly source: string;
  /** J7: `done` of `total`; what was cancelled counts in neither. */
  readonly total: number;
  readonly done: number;
}

export type Programmes = ReadonlyMap<ProgrammeId, Programme>;

export interface Tasks {
  readonly all: AllTasks;
  readonly programmes: Programmes;
  /** Who stands for whom. */
  readonly series: Series;
  /** When the newest meeting was prepared, and the one before it, ms. */
  readonly preparedAt: readonly [before: number, newest: number];
}

export const initialTasks: Tasks = {
  all: LongMap.empty(),
  programmes: new Map(),
  series: initialSeries,
  preparedAt: [0, 0],
};
