import { isOverdue } from '../../../shared/tasks/counts.ts';
import { TURN } from '../../../shared/tasks/life.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { fold, matches } from '../../ui/fold.ts';

/** In what way a task stands open, for those who work through a list. */
export const STANDS = ['all', 'doing', 'overdue', 'reported', 'done', 'cancelled'] as const;
export type Stand = (typeof STANDS)[number];

export interface Sieve {
  readonly query: string;
  readonly programmeId: string | null;
  /** The name of the unit that leads. */
  readonly lead: string | null;
  readonly stand: Stand;
}

export const OPEN_SIEVE: Sieve = { query: '', programmeId: null, lead: null, stand: 'all' };

const standsAs = (task: TaskRecord, stand: Stand, today: string): boolean => {
  switch (stand) {
    case 'all':
      return task.state !== 'cancelled';
    case 'doing':
      return TURN[task.state] === 'lead';
    case 'overdue':
      return isOverdue(task, today);
    case 'reported':
      return task.state === 'reported';
    case 'done':
      return task.state === 'accepted';
    case 'cancelled':
      return task.state === 'cancelled';
  }
};

const textOf = ({ what, product, paper, lead, partners }: TaskRecord): string =>
  [what, product, paper, lead.name, ...partners.map(({ name }) => name)].join(' ');

/** What is due comes first; what has no day comes last, in the order in which it was assigned. */
const byDueDay = (a: TaskRecord, b: TaskRecord): number =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.order - b.order;

/** The tasks that are asked for, and how many there are of each stand. */
export const sift = (tasks: readonly TaskRecord[], sieve: Sieve, today: string) => {
  const { query, programmeId, lead, stand } = sieve;
  const among = tasks.filter(
    (task) =>
      (programmeId === null || task.programmeId === programmeId) &&
      (lead === null || task.lead.name === lead) &&
      (fold(task.code).includes(fold(query.trim())) || matches(textOf(task), query)),
  );
  return {
    counts: Object.fromEntries(
      STANDS.map((each) => [each, among.filter((task) => standsAs(task, each, today)).length]),
    ) as Record<Stand, number>,
    shown: among.filter((task) => standsAs(task, stand, today)).toSorted(byDueDay),
  };
};
