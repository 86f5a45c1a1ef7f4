import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { isoDay } from '../../ui/format.ts';

const DAY_MS = 86_400_000;

const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Where something lies on a line of months, as shares of its length, 0-1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Month {
  /** `2020-09`. */
  readonly month: string;
  readonly at: number;
}

export interface Line {
  readonly months: readonly Month[];
  readonly today: number;
  readonly spanOf: (task: TaskRecord) => Span;
}

const beginOf = ({ steps }: TaskRecord): string => isoDay(steps[0]?.at ?? 0);

const monthAfter = (month: string, count: number): string => {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const months = year * 12 + at - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};

/** Whole months from the first day that a task was given to the last that one is due, today among them. */
export const lineOf = (tasks: readonly TaskRecord[], today: string): Line => {
  const days = [today, ...tasks.flatMap((task) => [beginOf(task), task.dueOn ?? today])].sort();
  const [first, last] = [(days[0] ?? today).slice(0, 7), (days.at(-1) ?? today).slice(0, 7)];
  const [begin, end] = [msOf(`${first}-01`), msOf(`${monthAfter(last, 1)}-01`)];
  const place = (day: string): number => (msOf(day) - begin) / (end - begin);
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1))
    months.push({ month, at: place(`${month}-01`) });
  return {
    months,
    today: place(today),
    spanOf: (task) => {
      const from = place(beginOf(task));
      const due = Math.max(from, place(task.dueOn ?? today));
      // A day is as wide as itself: what is due on the day it was given can be seen too.
      return { from, to: Math.min(1, due + DAY_MS / (end - begin)) };
    },
  };
};
