import { useTranslation } from 'react-i18next';
import { tallyOf } from '../../../shared/tasks/counts.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { useRecords } from '../../meeting/index.ts';
import { Bar } from '../../ui/index.ts';
import classes from './tasks.module.css';
import { useToday } from './use-today.ts';

interface Part {
  readonly key: string;
  readonly label: string;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
}

const groupsOf = (tasks: readonly TaskRecord[], keyOf: (task: TaskRecord) => string, today: string): Part[] =>
  [...Map.groupBy(tasks, keyOf)]
    .map(([key, group]) => ({ key, label: key, ...tallyOf(group, today) }))
    .filter(({ total }) => total > 0);

const Parts = ({ title, parts }: { title: string; parts: readonly Part[] }) => {
  const { t } = useTranslation('tasks');
  if (parts.length === 0) return null;
  return (
    <section>
      <h3 className={classes.part}>{title}</h3>
      <ul className={classes.bars}>
        {parts.map(({ key, label, total, done, overdue }) => (
          <li key={key}>
            <Bar
              label={label}
              value={done}
              whole={total}
              figure={t('ofAll', { done, total })}
              tone={done === total ? 'good' : 'plain'}
            />
            {overdue > 0 && <p className={classes.late}>{t('overdueCount', { count: overdue })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How far everything has come: x of y done, by programme, by unit, by the month it is due in (J7). */
export const ProgressBoard = () => {
  const { t } = useTranslation('tasks');
  const tasks = useRecords('task');
  const programmes = useRecords('programme');
  const today = useToday();
  const overdueIn = (programmeId: string) =>
    tallyOf(
      tasks.filter((task) => task.programmeId === programmeId),
      today,
    ).overdue;
  const months = groupsOf(tasks, ({ dueOn }) => dueOn?.slice(0, 7) ?? '', today);
  return (
    <>
      <Parts
        title={t('by.programme')}
        parts={programmes
          .filter(({ total }) => total > 0)
          .map(({ id, name, source, total, done }) => ({
            key: id,
            label: source ? `${name} (${source})` : name,
            total,
            done,
            overdue: overdueIn(id),
          }))}
      />
      <Parts title={t('by.unit')} parts={groupsOf(tasks, ({ lead }) => lead.name, today)} />
      <Parts
        title={t('by.deadline')}
        parts={months
          .toSorted((a, b) => (a.key || '9999').localeCompare(b.key || '9999'))
          .map((month) => ({
            ...month,
            label: month.key
              ? t('month', { month: month.key.slice(5), year: month.key.slice(0, 4) })
              : t('open'),
          }))}
      />
    </>
  );
};
