import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { TaskActions } from './task-actions.tsx';
import { TaskRow } from './task-row.tsx';
import classes from './tasks.module.css';

interface BatchProps {
  readonly tasks: readonly TaskRecord[];
  readonly onClear: () => void;
}

/** What can be done with all that were chosen, while any are. */
const Batch = ({ tasks, onClear }: BatchProps) => {
  const { t } = useTranslation('tasks');
  if (tasks.length === 0) return null;
  return (
    <section className={classes.batch} aria-label={t('chosen', { count: tasks.length })}>
      <div className={classes.kicker}>
        <strong>{t('chosen', { count: tasks.length })}</strong>
        <Button variant="subtle" color="gray" size="compact-md" onClick={onClear}>
          {t('chooseNone')}
        </Button>
      </div>
      <TaskActions tasks={tasks} onDone={onClear} />
    </section>
  );
};

interface TaskListProps {
  readonly tasks: readonly TaskRecord[];
  /** Whether several can be chosen. */
  readonly choosing: boolean;
}

/** Tasks as cards, one under the other. */
export const TaskList = ({ tasks, choosing }: TaskListProps) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  return (
    <>
      <Batch tasks={tasks.filter(({ id }) => chosen.has(id))} onClear={() => setChosen(new Set())} />
      <ul className={classes.list}>
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            {...(choosing
              ? { chosen: chosen.has(task.id), onChoose: (on: boolean) => choose(task.id, on) }
              : {})}
          />
        ))}
      </ul>
    </>
  );
};
