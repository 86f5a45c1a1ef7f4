import type { TFunction } from 'i18next';
import type { ProgrammeRecord, TaskRecord } from '../../../../shared/tasks/view.ts';
import type { Cell, Sheet } from '../../../tables/write-file.ts';
import { dayText } from '../../../ui/format.ts';
import { READ } from './columns.ts';

interface TableSource {
  readonly tasks: readonly TaskRecord[];
  readonly programmes: readonly ProgrammeRecord[];
  readonly t: TFunction<'tasks'>;
}

const COLUMNS = ['code', ...READ, 'state', 'percent'] as const;
type Written = (typeof COLUMNS)[number];

const WIDTHS: Readonly<Record<Written, number>> = {
  code: 16,
  what: 60,
  lead: 28,
  partners: 36,
  due: 12,
  product: 28,
  paper: 22,
  paperOn: 14,
  programme: 36,
  state: 18,
  percent: 10,
};

/** Tasks as rows, the head first, in the language that is on; an import understands both. */
export const tasksSheet = ({ tasks, programmes, t }: TableSource): Sheet => {
  const dayOf = (day: string | null): string => (day ? dayText(day) : '');
  const cellsOf = (task: TaskRecord): Record<Written, Cell> => ({
    code: task.code,
    what: task.what,
    lead: task.lead.name,
    partners: task.partners.map(({ name }) => name).join('; '),
    due: dayOf(task.dueOn),
    product: task.product,
    paper: task.paper,
    paperOn: dayOf(task.paperOn),
    programme: programmes.find(({ id }) => id === task.programmeId)?.name ?? '',
    state: t(`states.${task.state}`),
    percent: task.percent === null ? '' : `${task.percent}%`,
  });
  const rowOf = (task: TaskRecord): Cell[] => {
    const cells = cellsOf(task);
    return COLUMNS.map((column) => cells[column]);
  };
  return {
    rows: [COLUMNS.map((column) => t(`columns.${column}`)), ...tasks.map(rowOf)],
    widths: COLUMNS.map((column) => WIDTHS[column]),
  };
};
