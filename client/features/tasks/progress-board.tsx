import { Button } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tallyOf } from '../../../shared/tasks/counts.ts';
import { editProgramme } from '../../../shared/tasks/programme.ts';
import type { ProgrammeRecord, TaskRecord } from '../../../shared/tasks/view.ts';
import { entries } from '../../entries/index.ts';
import { useMay } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { Bar } from '../../ui/index.ts';
import { ProgrammeForm } from './programme-form.tsx';
import classes from './tasks.module.css';
import { useToday } from './use-today.ts';

interface Part {
  readonly key: string;
  readonly label: string;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  /** What can be done with it. */
  readonly tools?: ReactNode;
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
      <h3 className={entries.part}>{title}</h3>
      <ul className={classes.bars}>
        {parts.map(({ key, label, total, done, overdue, tools }) => (
          <li key={key}>
            <Bar
              label={label}
              value={done}
              whole={total}
              figure={t('ofAll', { done, total })}
              tone={total > 0 && done === total ? 'good' : 'plain'}
            />
            {overdue > 0 && <p className={classes.late}>{t('overdueCount', { count: overdue })}</p>}
            {tools}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** J7: its name or its source is put right where it stands. */
const Rename = ({ programme }: { programme: ProgrammeRecord }) => {
  const { t } = useTranslation('tasks');
  const [open, setOpen] = useState(false);
  if (open) return <ProgrammeForm programme={programme} onClose={() => setOpen(false)} />;
  return (
    <Button
      className={entries.more}
      px="0.75rem"
      variant="subtle"
      color="gray"
      size="sm"
      leftSection={<Pencil size={16} aria-hidden />}
      aria-label={t('editSaid', { name: programme.name })}
      onClick={() => setOpen(true)}
    >
      {t('editProgramme')}
    </Button>
  );
};

/** How far everything has come: x of y done, by programme, by unit, by the month it is due in (J7). */
export const ProgressBoard = () => {
  const { t } = useTranslation('tasks');
  const tasks = useRecords('task');
  const programmes = useRecords('programme');
  const giver = useMay()(editProgramme);
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
          .filter(({ total }) => giver || total > 0)
          .map((programme) => ({
            key: programme.id,
            label: programme.source ? `${programme.name} (${programme.source})` : programme.name,
            total: programme.total,
            done: programme.done,
            overdue: overdueIn(programme.id),
            tools: giver && <Rename programme={programme} />,
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
