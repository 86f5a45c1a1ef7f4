import type { MeetingId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import type { Numbers } from '../numbers/events.ts';
import { numberOf } from '../numbers/numbered.ts';
import { DAY_MS, type Day, dayAfter, dayOf, startOf } from './days.ts';
import {
  type MarkableStep,
  type MeetingPlan,
  MOVABLE,
  type MovableStep,
  NO_PLAN,
  type Offsets,
  TIMETABLE_STEPS,
  type Timetable,
  type TimetableStep,
} from './events.ts';

export type StepState = 'upcoming' | 'due' | 'done' | 'overdue';

/** One step of a meeting's timetable, as it stands at a moment. */
export interface StepRecord {
  readonly step: TimetableStep;
  readonly day: Day;
  /** From when it is due, and from when it is overdue, ms. */
  readonly dueAt: number;
  readonly overdueAt: number;
  readonly state: StepState;
  /** How far it has come, where that is counted: line tests of seats. */
  readonly count: { readonly done: number; readonly of: number } | null;
  /** Z4: whether somebody marked it. */
  readonly marked: boolean;
}

/** Z5: people sit down before it begins. */
const BEFORE_MEETING_MS = 60 * 60 * 1000;

const signed = (step: MovableStep, offsets: Offsets): number =>
  step === 'papers' ? offsets.papers : -offsets[step];

/** Z1, Z2: the day of each step. */
export const daysOf = (
  startsAt: number,
  offsets: Offsets,
  days: MeetingPlan['days'] = {},
): Readonly<Record<TimetableStep, Day>> => {
  const meeting = dayOf(startsAt);
  const moved = MOVABLE.map(
    (step) => [step, days[step] ?? dayAfter(meeting, signed(step, offsets), offsets.counting)] as const,
  );
  return { ...(Object.fromEntries(moved) as Record<MovableStep, Day>), meeting };
};

/** Z2: whether the days follow each other as the steps do. */
export const inOrder = (days: Readonly<Record<TimetableStep, Day>>): boolean =>
  TIMETABLE_STEPS.every((step, index) => {
    const before = TIMETABLE_STEPS[index - 1];
    return before === undefined || days[before] <= days[step];
  });

type Facts = Pick<MeetingState, 'frame' | 'agenda' | 'reporting' | 'lineTests' | 'attendance'>;

/** What a timetable is worked out of. */
export interface Look {
  readonly state: Facts;
  readonly timetable: Timetable;
  readonly meetingId: MeetingId;
  /** Of the office that numbers the papers of all series. */
  readonly numbers: Pick<Numbers, 'given'>;
  readonly now: number;
}

const testsOf = ({ attendance, lineTests }: Facts) => ({
  done: [...attendance.keys()].filter((seatId) => lineTests.has(`seat:${seatId}`)).length,
  of: attendance.size,
});

/** Z3: the notice of conclusion has its number. */
const isNumbered = ({ given }: Pick<Numbers, 'given'>, meetingId: MeetingId): boolean =>
  numberOf(given.values(), { meetingId, kind: 'conclusion' }) !== undefined;

/** Z3: what has happened by itself. */
const happened = ({ state, meetingId, numbers }: Look): Readonly<Record<TimetableStep, boolean>> => {
  const { frame, agenda, reporting } = state;
  const { done, of } = testsOf(state);
  return {
    call: reporting.form !== null,
    freeze: agenda.frozen !== null && (reporting.form === null || reporting.frozenAt !== null),
    line_test: of > 0 && done === of,
    meeting: frame.phase === 'closed',
    papers: isNumbered(numbers, meetingId),
  };
};

const stateOf = (isDone: boolean, dueAt: number, overdueAt: number, now: number): StepState => {
  if (isDone) return 'done';
  if (now >= overdueAt) return 'overdue';
  return now >= dueAt ? 'due' : 'upcoming';
};

/** The timetable of a meeting as it stands now (Z1-Z6); none when it is not prepared, or cancelled. */
export const timetableOf = (look: Look): readonly StepRecord[] => {
  const { state, timetable, meetingId, now } = look;
  const { phase, startsAt } = state.frame;
  if (phase === 'unprepared' || phase === 'cancelled') return [];
  const plan = timetable.plans.get(meetingId) ?? NO_PLAN;
  const days = daysOf(startsAt, timetable.offsets, plan.days);
  const byItself = happened(look);
  return TIMETABLE_STEPS.map((step) => {
    const marked = plan.marks[step as MarkableStep] !== undefined;
    const day = days[step];
    const dueAt = step === 'meeting' ? startsAt - BEFORE_MEETING_MS : startOf(day);
    const overdueAt = startOf(day) + DAY_MS;
    // A meeting in session is where it should be.
    const late = step === 'meeting' && phase === 'open' ? Number.POSITIVE_INFINITY : overdueAt;
    // Nothing is issued of a meeting that has not been held.
    const from = step === 'papers' && phase !== 'closed' ? Number.POSITIVE_INFINITY : dueAt;
    return {
      step,
      day,
      dueAt,
      overdueAt,
      state: stateOf(byItself[step] || marked, from, Math.max(from, late), now),
      count: step === 'line_test' ? testsOf(state) : null,
      marked,
    };
  });
};
