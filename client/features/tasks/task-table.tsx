import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOverdue } from '../../../shared/tasks/counts.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { dayText } from '../../ui/format.ts';
import { StateBadge } from './state-badge.tsx';
import classes from './tasks.module.css';
import { useToday } from './use-today.ts';

interface TaskTableProps {
  readonly tasks: readonly TaskRecord[];
  readonly onOpen: (task: TaskRecord) => void;
}

/** Tasks as lines of a table: as many as possible at a glance. */
export const TaskTable = ({ tasks, onOpen }: TaskTableProps) => {
  const { t } = useTranslation('tasks');
  const today = useToday();
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table aria-label={t('title')} verticalSpacing="xs" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.code')}</Table.Th>
            <Table.Th>{t('columns.what')}</Table.Th>
            <Table.Th>{t('columns.lead')}</Table.Th>
            <Table.Th>{t('columns.due')}</Table.Th>
            <Table.Th>{t('columns.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tasks.map((task) => (
            <Table.Tr key={task.id}>
              <Table.Td>
                <button type="button" className={classes.code} onClick={() => onOpen(task)}>
                  {task.code}
                </button>
              </Table.Td>
              <Table.Td>{task.what}</Table.Td>
              <Table.Td>{task.lead.name}</Table.Td>
              <Table.Td className="gb-tabular" data-overdue={isOverdue(task, today) || undefined}>
                {task.dueOn ? dayText(task.dueOn) : t('open')}
                {isOverdue(task, today) && ` · ${t('stands.overdue')}`}
              </Table.Td>
              <Table.Td>
                <StateBadge state={task.state} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
