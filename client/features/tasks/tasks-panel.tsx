import { Button, SegmentedControl } from '@mantine/core';
import { ClipboardList, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameUnit } from '../../../shared/series/party.ts';
import { assignTask } from '../../../shared/tasks/assign.ts';
import { unitOfActor } from '../../../shared/tasks/take-step.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { entries } from '../../entries/index.ts';
import { MeetingPanel, useMay } from '../../forms/index.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { ProgressBoard } from './progress-board.tsx';
import { SieveFields } from './sieve-fields.tsx';
import { OPEN_SIEVE, type Sieve, sift } from './sift.ts';
import { TaskList } from './task-list.tsx';
import { TaskTable } from './task-table.tsx';
import { TaskTools } from './task-tools.tsx';
import { Timeline } from './timeline.tsx';
import { useToday } from './use-today.ts';

const VIEWS = ['list', 'table', 'months', 'progress'] as const;
type View = (typeof VIEWS)[number];

interface ViewProps {
  readonly view: View;
  readonly tasks: readonly TaskRecord[];
  readonly onOpen: (task: TaskRecord) => void;
}

/** Its own first for a unit that leads some; then what it helps with, and for a department all others. */
const Cards = ({ tasks }: Pick<ViewProps, 'tasks'>) => {
  const { t } = useTranslation('tasks');
  const { actor } = useIdentity().session;
  const choosing = useMay()(assignTask);
  const unit = unitOfActor(actor);
  if (!unit) return <TaskList tasks={tasks} choosing={choosing} />;
  const own = tasks.filter(({ holder }) => isSameUnit(holder, unit));
  const others = tasks.filter((task) => !own.includes(task));
  return (
    <>
      {own.length > 0 && <h3 className={entries.part}>{t('own', { count: own.length })}</h3>}
      <TaskList tasks={own} choosing={false} />
      {others.length > 0 && (
        <h3 className={entries.part}>
          {t(actor.role === 'seat' ? 'helping' : 'others', { count: others.length })}
        </h3>
      )}
      <TaskList tasks={others} choosing={false} />
    </>
  );
};

const Shown = ({ view, tasks, onOpen }: ViewProps) => {
  switch (view) {
    case 'list':
      return <Cards tasks={tasks} />;
    case 'table':
      return <TaskTable tasks={tasks} onOpen={onOpen} />;
    case 'months':
      return <Timeline tasks={tasks} onOpen={onOpen} />;
    case 'progress':
      return <ProgressBoard />;
  }
};

const Board = () => {
  const { t } = useTranslation('tasks');
  const tasks = useRecords('task');
  const [view, setView] = useState<View>('list');
  const [sieve, setSieve] = useState<Sieve>(OPEN_SIEVE);
  const { shown, counts } = sift(tasks, sieve, useToday());
  const open = ({ code }: TaskRecord) => {
    setSieve({ ...OPEN_SIEVE, query: code });
    setView('list');
  };
  if (tasks.length === 0)
    return (
      <EmptyState title={t('empty')} icon={<ClipboardList />}>
        {t('emptyHint')}
      </EmptyState>
    );
  return (
    <>
      <SegmentedControl
        fullWidth
        mb="md"
        aria-label={t('views.label')}
        value={view}
        onChange={(next) => setView(next as View)}
        data={VIEWS.map((each) => ({ value: each, label: t(`views.${each}`) }))}
      />
      {view !== 'progress' && <SieveFields sieve={sieve} counts={counts} onChange={setSieve} />}
      {view !== 'progress' && shown.length === 0 ? (
        <EmptyState
          title={t('noneFound')}
          icon={<SearchX />}
          action={
            <Button variant="default" onClick={() => setSieve(OPEN_SIEVE)}>
              {t('clear')}
            </Button>
          }
        >
          {t('noneFoundHint')}
        </EmptyState>
      ) : (
        <Shown view={view} tasks={shown} onOpen={open} />
      )}
    </>
  );
};

/** Tasks as the one who looks may see them: a unit its own first, the centre all (J12). */
export const TasksPanel = ({ bare = false }: { readonly bare?: boolean }) => {
  const { t } = useTranslation('tasks');
  return (
    <MeetingPanel title={t('title')} bare={bare}>
      <TaskTools />
      <Board />
    </MeetingPanel>
  );
};
