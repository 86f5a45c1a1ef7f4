import type { CommandType } from '../../../shared/commands.ts';
import type { Actor } from '../../../shared/kernel/actor.ts';
import type { StepName } from '../../../shared/tasks/life.ts';
import { unlessStep } from '../../../shared/tasks/take-step.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';

/** What a button can do with tasks: the step of their life, and what has to be written first. */
interface TaskAction {
  readonly step: StepName;
  readonly type: Extract<CommandType, `task.${string}`>;
  readonly form: 'none' | 'words' | 'edit';
  /** Is done with one task only. */
  readonly single?: true;
}

/** In the order in which they are offered. */
export const ACTIONS = {
  accept: { step: 'accepted', type: 'task.accept', form: 'none' },
  return: { step: 'returned', type: 'task.return', form: 'words' },
  progress: { step: 'progressed', type: 'task.progress', form: 'words', single: true },
  report: { step: 'reported', type: 'task.report', form: 'words', single: true },
  remind: { step: 'reminded', type: 'task.remind', form: 'none' },
  reschedule: { step: 'rescheduled', type: 'task.reschedule', form: 'words' },
  edit: { step: 'edited', type: 'task.edit', form: 'edit', single: true },
  cancel: { step: 'cancelled', type: 'task.cancel', form: 'words' },
} as const satisfies Record<string, TaskAction>;

export type ActionName = keyof typeof ACTIONS;

const NAMES = Object.keys(ACTIONS) as ActionName[];
/** The centre helps out with a report, but mostly it reminds and reschedules. */
const LAST_FOR_CENTRE: readonly ActionName[] = ['progress', 'report'];

/** J3: what may be done with all of them, as the life of tasks has it. */
export const actionsFor = (tasks: readonly TaskRecord[], actor: Actor): readonly ActionName[] => {
  const possible = NAMES.filter((name) => {
    const { step, ...action } = ACTIONS[name];
    if (tasks.length === 0 || ('single' in action && tasks.length > 1)) return false;
    return tasks.every((task) => unlessStep(step, task, actor) === undefined);
  });
  if (actor.role === 'seat' || actor.role === 'department') return possible;
  return [
    ...possible.filter((name) => !LAST_FOR_CENTRE.includes(name)),
    ...possible.filter((name) => LAST_FOR_CENTRE.includes(name)),
  ];
};

/** What is sent besides what was written. */
export const idsFor = (name: ActionName, tasks: readonly TaskRecord[]) => {
  const ids = tasks.map(({ id }) => id);
  return 'single' in ACTIONS[name] ? { taskId: ids[0] } : { taskIds: ids };
};
