import { useTranslation } from 'react-i18next';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { Batch, entries, useChoice } from '../../entries/index.ts';
import { TaskActions } from './task-actions.tsx';
import { TaskRow } from './task-row.tsx';

interface TaskListProps {
  readonly tasks: readonly TaskRecord[];
  /** Whether several can be chosen. */
  readonly choosing: boolean;
}

/** Tasks as cards, one under the other. */
export const TaskList = ({ tasks, choosing }: TaskListProps) => {
  const { t } = useTranslation('tasks');
  const { chosen, choose, clear } = useChoice();
  const together = tasks.filter(({ id }) => chosen.has(id));
  const choiceOf = ({ id, code }: TaskRecord) => ({
    label: t('choose', { code }),
    chosen: chosen.has(id),
    onChoose: (on: boolean) => choose(id, on),
  });
  return (
    <>
      {together.length > 0 && (
        <Batch label={t('chosen', { count: together.length })} onClear={clear}>
          <TaskActions tasks={together} onDone={clear} />
        </Batch>
      )}
      <ul className={entries.list}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} {...(choosing ? { choice: choiceOf(task) } : {})} />
        ))}
      </ul>
    </>
  );
};
