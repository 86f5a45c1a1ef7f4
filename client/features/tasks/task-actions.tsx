import { Button, Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PayloadOf } from '../../../shared/commands.ts';
import { isOpen } from '../../../shared/tasks/life.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { entries } from '../../entries/index.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import { ACTIONS, type ActionName, actionsFor, idsFor } from './actions.ts';
import { StepForm } from './step-form.tsx';
import { TaskForm } from './task-form.tsx';

interface TaskActionsProps {
  /** What is done is done with all of them. */
  readonly tasks: readonly TaskRecord[];
  readonly onDone?: () => void;
}

interface OneAction extends TaskActionsProps {
  readonly name: ActionName;
}

/** So many stand beside each other; the others are behind one button. */
const IN_SIGHT = 2;

/** What a button says, and how it is called for those who only hear it. */
const useLabels = (tasks: readonly TaskRecord[]) => {
  const { t } = useTranslation('tasks');
  const [only, ...others] = tasks;
  const settled = tasks.every(({ state }) => !isOpen(state));
  const labelOf = (name: ActionName) => t(`do.${name === 'return' && settled ? 'reopen' : name}`);
  const saidOf = (name: ActionName) =>
    others.length === 0 && only
      ? t('doSaid', { what: labelOf(name), code: only.code })
      : t('doSaidMany', { what: labelOf(name), count: tasks.length });
  return { labelOf, saidOf };
};

/** What needs no words is done at once. */
const useDoing = (name: ActionName, { tasks, onDone }: TaskActionsProps) => {
  const { t } = useTranslation('tasks');
  const type: (typeof ACTIONS)[ActionName]['type'] = ACTIONS[name].type;
  const { attempt, submit, forget } = useAttempt(type);
  const run = async () => {
    const outcome = await submit(idsFor(name, tasks) as PayloadOf<typeof type>);
    if (!outcome?.ok) return;
    announce(t('done'));
    onDone?.();
  };
  return { run, attempt, forget };
};

const Plain = ({ name, urging, ...props }: OneAction & { urging: boolean }) => {
  const { labelOf, saidOf } = useLabels(props.tasks);
  const { run, attempt, forget } = useDoing(name, props);
  return (
    <>
      <Button
        size="sm"
        variant={urging ? 'filled' : 'default'}
        loading={attempt.stage === 'sending'}
        aria-label={saidOf(name)}
        onClick={run}
      >
        {labelOf(name)}
      </Button>
      <AttemptNote attempt={attempt} onDismiss={forget} />
    </>
  );
};

const Item = ({ name, ...props }: OneAction) => {
  const { labelOf } = useLabels(props.tasks);
  const { run } = useDoing(name, props);
  return <Menu.Item onClick={run}>{labelOf(name)}</Menu.Item>;
};

interface MoreProps extends TaskActionsProps {
  readonly names: readonly ActionName[];
  readonly onForm: (name: ActionName) => void;
}

const More = ({ names, onForm, ...props }: MoreProps) => {
  const { t } = useTranslation('tasks');
  const { labelOf } = useLabels(props.tasks);
  const label = t('moreFor', { code: props.tasks[0]?.code ?? '' });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="sm" variant="default" px="sm" aria-label={label}>
          <EllipsisVertical size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {names.map((name) =>
          ACTIONS[name].form === 'none' ? (
            <Item key={name} name={name} {...props} />
          ) : (
            <Menu.Item key={name} onClick={() => onForm(name)}>
              {labelOf(name)}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

/** Everything that the one who looks may do with these tasks now, and the form that it needs in the same place. */
export const TaskActions = ({ tasks, onDone }: TaskActionsProps) => {
  const { actor } = useIdentity().session;
  const { labelOf, saidOf } = useLabels(tasks);
  const [open, setOpen] = useState<ActionName | null>(null);
  const names = actionsFor(tasks, actor);
  const close = () => setOpen(null);
  const done = () => {
    close();
    onDone?.();
  };
  const [only] = tasks;
  if (open === 'edit' && only) return <TaskForm task={only} onClose={close} />;
  if (open) return <StepForm name={open} tasks={tasks} label={labelOf(open)} onClose={close} onDone={done} />;
  if (names.length === 0) return null;
  const [shown, hidden] = [names.slice(0, IN_SIGHT), names.slice(IN_SIGHT)];
  // Red is for what is asked of the one who looks: the centre checks; a unit says that it is done.
  const urging = (name: ActionName) =>
    name === 'accept' || (name === 'report' && (actor.role === 'seat' || actor.role === 'department'));
  return (
    <div className={entries.actions}>
      {shown.map((name) =>
        ACTIONS[name].form === 'none' ? (
          <Plain key={name} name={name} tasks={tasks} urging={urging(name)} {...(onDone ? { onDone } : {})} />
        ) : (
          <Button
            key={name}
            size="sm"
            variant={urging(name) ? 'filled' : 'default'}
            aria-label={saidOf(name)}
            onClick={() => setOpen(name)}
          >
            {labelOf(name)}
          </Button>
        ),
      )}
      {hidden.length > 0 && (
        <More names={hidden} tasks={tasks} onForm={setOpen} {...(onDone ? { onDone } : {})} />
      )}
    </div>
  );
};
