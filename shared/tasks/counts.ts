import { TURN } from './life.ts';
import type { Task } from './task.ts';

/** J8: whether the unit that leads still has to do what was due before today (`YYYY-MM-DD`). */
export const isOverdue = ({ state, dueOn }: Pick<Task, 'state' | 'dueOn'>, today: string): boolean =>
  TURN[state] === 'lead' && dueOn !== null && dueOn < today;

/** How many there are; what was cancelled counts nowhere. */
export interface Tally {
  readonly total: number;
  readonly done: number;
  /** Waiting to be checked by the centre. */
  readonly reported: number;
  readonly overdue: number;
}

/** J7, J8: how far tasks have come, on that day. */
export const tallyOf = (tasks: readonly Pick<Task, 'state' | 'dueOn'>[], today: string): Tally => ({
  total: tasks.filter(({ state }) => state !== 'cancelled').length,
  done: tasks.filter(({ state }) => state === 'accepted').length,
  reported: tasks.filter(({ state }) => state === 'reported').length,
  overdue: tasks.filter((task) => isOverdue(task, today)).length,
});
