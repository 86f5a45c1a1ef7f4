import type { RegisterEvent } from '../events.ts';
import type { FileSummary } from '../files/events.ts';
import type { Occasion } from '../kernel/evolve.ts';
import { type SignedStep, signed } from '../kernel/signed.ts';
import type { TaskStepEvent } from './events.ts';
import { LIFE, type StepName } from './life.ts';
import type { Programmes, Task, TaskText } from './task.ts';

/** J5: a step of a task's life, dated and signed by role, with the evidence that was handed in. */
export interface TaskStep extends SignedStep<StepName> {
  readonly files: readonly FileSummary[];
}

export const stepName = (type: TaskStepEvent['type']): StepName => type.slice('task.'.length) as StepName;

/** Whether an event of the register is a step in a task's life. */
export const isTaskStep = (event: RegisterEvent): event is TaskStepEvent =>
  event.type.startsWith('task.') && Object.hasOwn(LIFE, event.type.slice('task.'.length));

/** What a task says, field by field, as a history can show it. */
const spelled = (text: TaskText, programmes: Programmes): Record<string, string> => ({
  what: text.what,
  product: text.product,
  lead: text.lead.name,
  partners: text.partners.map(({ name }) => name).join(', '),
  dueOn: text.dueOn ?? '',
  paper: text.paper,
  paperOn: text.paperOn ?? '',
  programme: text.programmeId ? (programmes.get(text.programmeId)?.name ?? '') : '',
  // By their ids: their codes stand in another slice of the register.
  proposals: text.proposalIds.join(' '),
});

/** J6: what an edited task said before, of that which it says differently now. */
const before = (task: Task, text: TaskText, programmes: Programmes): Record<string, string> => {
  const now = spelled(text, programmes);
  return Object.fromEntries(
    Object.entries(spelled(task, programmes)).filter(([field, said]) => said !== now[field]),
  );
};

const said = (
  event: TaskStepEvent,
  task: Task | null,
  programmes: Programmes,
): [string, Record<string, string>] => {
  switch (event.type) {
    case 'task.assigned':
      return ['', { lead: event.text.lead.name, ...(event.text.dueOn ? { dueOn: event.text.dueOn } : {}) }];
    case 'task.edited':
      return [event.reason, task ? before(task, event.text, programmes) : {}];
    case 'task.rescheduled':
      return [event.reason, { dueOn: event.dueOn ?? '', before: task?.dueOn ?? '' }];
    case 'task.progressed':
      return [event.words, event.percent === null ? {} : { percent: String(event.percent) }];
    case 'task.returned':
    case 'task.cancelled':
      return [event.reason, {}];
    default:
      return [event.words, {}];
  }
};

/** The line that an event leaves in the history of a task as it was before it. */
export const stepOf = (
  event: TaskStepEvent,
  occasion: Occasion,
  task: Task | null,
  programmes: Programmes,
): TaskStep => ({
  ...signed(stepName(event.type), occasion, ...said(event, task, programmes)),
  files: 'files' in event ? event.files : [],
});
