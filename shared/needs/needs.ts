import type { Viewer } from '../kernel/actor.ts';
import type { MeetingId, SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import type { Numbers } from '../numbers/events.ts';
import { isUnanswered } from '../proposals/life.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { recordOf } from '../record/events.ts';
import type { RegisterState } from '../register.ts';
import { hasReported } from '../reports/totals.ts';
import { isSameUnit, type Unit } from '../series/party.ts';
import { isOverdue } from '../tasks/counts.ts';
import { TURN } from '../tasks/life.ts';
import { dayOf, startOf } from '../timetable/days.ts';
import type { TimetableStep } from '../timetable/events.ts';
import { type StepRecord, timetableOf } from '../timetable/steps.ts';

export const NEED_KINDS = [
  'vote',
  'proposals_unanswered',
  'answers_unrated',
  'tasks',
  'minutes_comment',
  'figures_missing',
  'line_untested',
  'call',
  'freeze',
  'papers',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** One thing that waits for somebody (X1). */
export interface Need {
  readonly kind: NeedKind;
  readonly meetingId: MeetingId;
  readonly count: number;
  /** How many of them are late. */
  readonly late: number;
  /** Since when the oldest waits, ms; null where that says nothing. */
  readonly since: number | null;
  /** Until when, ms; null when there is no date. */
  readonly until: number | null;
}

type NeedFacts = Pick<Need, 'count'> & Partial<Need>;

/** What is looked at for one person in one meeting. */
interface Look {
  readonly viewer: Viewer;
  readonly meetingId: MeetingId;
  readonly state: MeetingState;
  readonly register: RegisterState;
  readonly numbers: Pick<Numbers, 'given'>;
  readonly now: number;
}

const LEADING: readonly Viewer['role'][] = ['chair', 'deputy', 'minute_taker'];
const leads = ({ viewer }: Look): boolean => LEADING.includes(viewer.role);

/** The unit whose people they are. */
const unitOf = (viewer: Viewer): Unit | null => {
  if (viewer.role === 'seat') return { seatId: viewer.seatId };
  return viewer.role === 'department' ? { departmentId: viewer.departmentId } : null;
};

const isLive = ({ state }: Look): boolean => ['prepared', 'open'].includes(state.frame.phase);

const steps = (look: Look) =>
  new Map(timetableOf({ ...look, timetable: look.register.timetable }).map((each) => [each.step, each]));

/** Until the day is over. */
const lastMinute = ({ overdueAt }: StepRecord): number => overdueAt - 60_000;

const isWaiting = (step: StepRecord | undefined): step is StepRecord =>
  step?.state === 'due' || step?.state === 'overdue';

const oldest = (proposals: readonly Proposal[]): number | null =>
  proposals.length > 0 ? Math.min(...proposals.map(({ submittedAt }) => submittedAt)) : null;

/** X2 */
const unanswered = (look: Look): NeedFacts => {
  const { viewer, register, now } = look;
  const mine = [...register.proposals.all.values()].filter(
    ({ state, departmentId, headId }) =>
      headId === null &&
      isUnanswered(state) &&
      (leads(look) || (viewer.role === 'department' && viewer.departmentId === departmentId)),
  );
  const today = dayOf(now);
  const late = mine.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return { count: mine.length, late, since: oldest(mine) };
};

/** X2 */
const unrated = ({ viewer, register }: Look): NeedFacts => {
  if (viewer.role !== 'seat') return { count: 0 };
  const mine = [...register.proposals.all.values()].filter(
    ({ state, holderId }) => holderId === viewer.seatId && (state === 'answered' || state === 'refused'),
  );
  return { count: mine.length, since: oldest(mine) };
};

/** X8 */
const tasks = (look: Look): NeedFacts => {
  const { viewer, register, now } = look;
  const mine = [...register.tasks.all.values()].filter(({ state, holder }) =>
    leads(look) ? TURN[state] === 'centre' : TURN[state] === 'lead' && isSameUnit(holder, unitOf(viewer)),
  );
  const late = mine.filter((task) => isOverdue(task, dayOf(now))).length;
  return { count: mine.length, late };
};

/** X9 */
const minutesComment = ({ viewer, meetingId, register, now }: Look): NeedFacts => {
  const { state, until } = recordOf(register.records, meetingId);
  if (viewer.role !== 'seat' || state !== 'comment' || until === null || until < dayOf(now))
    return { count: 0 };
  return { count: 1, until: startOf(until) + 86_400_000 - 60_000 };
};

const missingSeats = ({ state }: Look): readonly SeatId[] => {
  const { form, entries, frozenAt } = state.reporting;
  if (!form || frozenAt !== null) return [];
  return form.seatIds.filter((seatId) => !hasReported(form, entries.get(seatId)));
};

/** X3 */
const figures = (look: Look): NeedFacts => {
  if (!isLive(look)) return { count: 0 };
  const { viewer, now } = look;
  const until = look.state.reporting.form?.dueAt ?? null;
  const missing = missingSeats(look).filter(
    (seatId) => leads(look) || (viewer.role === 'seat' && viewer.seatId === seatId),
  );
  return { count: missing.length, late: until !== null && until < now ? missing.length : 0, until };
};

/** X4 */
const untested = (look: Look): NeedFacts => {
  const { viewer, state } = look;
  const step = steps(look).get('line_test');
  if (state.frame.phase !== 'prepared' || !isWaiting(step)) return { count: 0 };
  const seats = [...state.attendance.keys()].filter(
    (seatId) =>
      !state.lineTests.has(`seat:${seatId}`) &&
      (viewer.role === 'operator' || (viewer.role === 'seat' && viewer.seatId === seatId)),
  );
  return { count: seats.length, late: step.state === 'overdue' ? seats.length : 0, until: lastMinute(step) };
};

/** X5 */
const stepOf =
  (name: TimetableStep) =>
  (look: Look): NeedFacts => {
    const step = steps(look).get(name);
    // Papers are of a meeting that is over; nothing is called for or frozen any more by then.
    if (!leads(look) || !isWaiting(step) || (name === 'papers') === isLive(look)) return { count: 0 };
    return { count: 1, late: step.state === 'overdue' ? 1 : 0, until: lastMinute(step) };
  };

/** X6 */
const votes = ({ viewer, state }: Look): NeedFacts => {
  if (viewer.role !== 'seat' || state.polls.openId === null) return { count: 0 };
  const poll = state.polls.all.get(state.polls.openId);
  if (!poll?.electorate.has(viewer.seatId)) return { count: 0 };
  const cast = poll.ballots.has(viewer.seatId) || poll.secret?.tokens.has(viewer.seatId);
  return { count: cast ? 0 : 1, until: poll.closesAt };
};

/** What outlives a meeting is told once for its series: with the meeting that is on or comes next. */
const OF_REGISTER: ReadonlySet<NeedKind> = new Set(['proposals_unanswered', 'answers_unrated', 'tasks']);

const NEEDS: { readonly [Kind in NeedKind]: (look: Look) => NeedFacts } = {
  vote: votes,
  proposals_unanswered: unanswered,
  answers_unrated: unrated,
  tasks,
  minutes_comment: minutesComment,
  figures_missing: figures,
  line_untested: untested,
  call: stepOf('call'),
  freeze: stepOf('freeze'),
  papers: stepOf('papers'),
};

const urgency = ({ late, until }: Need): number => (late > 0 ? 0 : until !== null ? 1 : 2);

/** X7 */
export const byUrgency = (needs: readonly Need[]): readonly Need[] =>
  [...needs].sort((one, other) => urgency(one) - urgency(other));

/** What waits for somebody in one meeting (X1-X6); of its register too when that meeting stands for the series. */
export const needsOf = (look: Look, standsForSeries: boolean): readonly Need[] =>
  NEED_KINDS.flatMap((kind): Need[] => {
    if (OF_REGISTER.has(kind) && !standsForSeries) return [];
    const facts = NEEDS[kind](look);
    if (facts.count === 0) return [];
    return [{ kind, meetingId: look.meetingId, late: 0, since: null, until: null, ...facts }];
  });
