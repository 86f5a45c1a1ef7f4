import type { Role } from '../kernel/actor.ts';
import { startOf } from './days.ts';
import type { TimetableStep } from './events.ts';
import type { StepRecord } from './steps.ts';

/** Z7: half past seven, when the day's work begins. */
const MORNING_MS = 7.5 * 60 * 60 * 1000;

/** Z7: from when on a step is reminded of, ms. */
export const remindAt = ({ step, day, dueAt }: StepRecord): number => {
  const morning = startOf(day) + MORNING_MS;
  return step === 'meeting' ? Math.min(morning, dueAt) : morning;
};

const LEADERS: readonly Role[] = ['chair', 'deputy', 'minute_taker'];

const REMINDED: { readonly [Step in TimetableStep]: readonly Role[] | 'all' } = {
  call: LEADERS,
  freeze: LEADERS,
  line_test: ['operator'],
  meeting: 'all',
  papers: LEADERS,
};

/** Z7: whether somebody of that role is reminded of a step. */
export const isReminded = (step: TimetableStep, role: Role): boolean => {
  const roles = REMINDED[step];
  return roles === 'all' || roles.includes(role);
};

/** Z7: the steps to be reminded of now, and when the next one will be; null when none will. */
export const reminders = (
  steps: readonly StepRecord[],
  now: number,
): { readonly due: readonly StepRecord[]; readonly nextAt: number | null } => {
  const open = steps.filter(({ state, overdueAt }) => state !== 'done' && overdueAt > now);
  const later = open.map(remindAt).filter((at) => at > now);
  return {
    due: open.filter((step) => remindAt(step) <= now),
    nextAt: later.length > 0 ? Math.min(...later) : null,
  };
};
