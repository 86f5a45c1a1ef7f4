import type { RegisterEvent } from '../events.ts';
import type { Role } from '../kernel/actor.ts';
import { type Evolve, withEntry } from '../kernel/evolve.ts';
import type { MeetingId } from '../kernel/ids.ts';
import type { Counting, Day } from './days.ts';

/** Z1: in their order. */
export const TIMETABLE_STEPS = ['call', 'freeze', 'line_test', 'meeting', 'papers'] as const;
export type TimetableStep = (typeof TIMETABLE_STEPS)[number];

/** Z2: the steps whose day can be set; the meeting's own is its hour (M7). */
export const MOVABLE = ['call', 'freeze', 'line_test', 'papers'] as const satisfies readonly TimetableStep[];
export type MovableStep = (typeof MOVABLE)[number];

/** Z4: the steps that are marked by hand. */
export const MARKABLE = ['call', 'line_test', 'papers'] as const satisfies readonly TimetableStep[];
export type MarkableStep = (typeof MARKABLE)[number];

/** Z1: how many days before the meeting, and for the papers after it. */
export interface Offsets {
  readonly call: number;
  readonly freeze: number;
  readonly line_test: number;
  readonly papers: number;
  readonly counting: Counting;
}

export type SetDays = Readonly<Partial<Record<MovableStep, Day | null>>>;

export type TimetableEvent =
  | { readonly type: 'timetable.offsets_set'; readonly offsets: Offsets }
  | { readonly type: 'timetable.days_set'; readonly meetingId: MeetingId; readonly days: SetDays }
  | {
      readonly type: 'timetable.marked';
      readonly meetingId: MeetingId;
      readonly step: MarkableStep;
      readonly done: boolean;
    };

/** Z4: who said that it is done, and when. */
export interface Mark {
  readonly at: number;
  readonly by: Role;
}

/** What was set for one meeting. */
export interface MeetingPlan {
  readonly days: Readonly<Partial<Record<MovableStep, Day>>>;
  readonly marks: Readonly<Partial<Record<MarkableStep, Mark>>>;
  /** How often its days were set: what was sent out of them is older by then. */
  readonly revision: number;
}

export interface Timetable {
  readonly offsets: Offsets;
  /** How often the numbers of the series were set. */
  readonly revision: number;
  readonly plans: ReadonlyMap<MeetingId, MeetingPlan>;
}

export const NO_PLAN: MeetingPlan = { days: {}, marks: {}, revision: 0 };

export const initialTimetable: Timetable = {
  offsets: { call: 10, freeze: 3, line_test: 1, papers: 3, counting: 'calendar' },
  revision: 0,
  plans: new Map(),
};

/** Of each key the newer value; a key whose newer value is null is left out. */
const overlaid = <K extends string, V>(
  before: Readonly<Partial<Record<K, V>>>,
  changes: Readonly<Partial<Record<K, V | null>>>,
) =>
  Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Record<K, V>>;

export const evolveTimetable: Evolve<Timetable, RegisterEvent> = (timetable, event, { at, by }) => {
  switch (event.type) {
    case 'timetable.offsets_set':
      return { ...timetable, offsets: event.offsets, revision: timetable.revision + 1 };
    case 'timetable.days_set': {
      const plan = timetable.plans.get(event.meetingId) ?? NO_PLAN;
      const next = { ...plan, days: overlaid(plan.days, event.days), revision: plan.revision + 1 };
      return { ...timetable, plans: withEntry(timetable.plans, event.meetingId, next) };
    }
    case 'timetable.marked': {
      const plan = timetable.plans.get(event.meetingId) ?? NO_PLAN;
      const mark = event.done ? { at, by: by.role } : null;
      const next = { ...plan, marks: overlaid<MarkableStep, Mark>(plan.marks, { [event.step]: mark }) };
      return { ...timetable, plans: withEntry(timetable.plans, event.meetingId, next) };
    }
    default:
      return timetable;
  }
};
