import type { RegisterEvent } from '../events.ts';
import { type Evolve, type Occasion, withChanged, withEntry } from '../kernel/evolve.ts';
import type { ProgrammeId } from '../kernel/ids.ts';
import { evolveSeries } from '../series/events.ts';
import { isSameUnit, unitToday } from '../series/party.ts';
import type { TaskStepEvent } from './events.ts';
import { lifeStep } from './life.ts';
import { isTaskStep, stepName, stepOf } from './steps.ts';
import type { Programme, Programmes, Task, Tasks } from './task.ts';

/** J7: what a task adds to its programme. */
const counted = ({ state }: Task): Pick<Programme, 'total' | 'done'> => ({
  total: state === 'cancelled' ? 0 : 1,
  done: state === 'accepted' ? 1 : 0,
});

const adding = (programmes: Programmes, id: ProgrammeId | null, task: Task, sign: 1 | -1): Programmes => {
  if (id === null) return programmes;
  const { total, done } = counted(task);
  return withChanged(programmes, id, (programme) => ({
    ...programme,
    total: programme.total + sign * total,
    done: programme.done + sign * done,
  }));
};

/** One task that is new or changed, and what it changes in the counts of its programme, of before and of now. */
const withTask = (tasks: Tasks, task: Task): Tasks => {
  const before = tasks.all.get(task.id);
  const without = before ? adding(tasks.programmes, before.programmeId, before, -1) : tasks.programmes;
  return {
    ...tasks,
    all: tasks.all.with(task.id, task),
    programmes: adding(without, task.programmeId, task, 1),
  };
};

/** What a step changes besides the state. */
const changeOf = (event: TaskStepEvent, { series }: Tasks): Partial<Task> => {
  switch (event.type) {
    case 'task.edited':
      return { ...event.text, holder: unitToday(series, event.text.lead.unit) };
    case 'task.rescheduled':
      return { dueOn: event.dueOn };
    case 'task.progressed':
      return event.percent === null ? {} : { percent: event.percent };
    case 'task.accepted':
      return { percent: 100 };
    default:
      return {};
  }
};

const stepped = (tasks: Tasks, event: TaskStepEvent, occasion: Occasion): Tasks => {
  const { all, programmes, series } = tasks;
  if (event.type === 'task.assigned') {
    const { taskId: id, code, meetingId, resolution, text } = event;
    const holder = unitToday(series, text.lead.unit);
    const steps = [stepOf(event, occasion, null, programmes)];
    const order = all.size + 1;
    return withTask(tasks, {
      ...text,
      id,
      code,
      order,
      meetingId,
      resolution,
      holder,
      state: 'assigned',
      percent: null,
      steps,
    });
  }
  const task = all.get(event.taskId);
  if (!task) return tasks;
  return withTask(tasks, {
    ...task,
    ...changeOf(event, tasks),
    state: lifeStep(stepName(event.type)).to ?? task.state,
    steps: [...task.steps, stepOf(event, occasion, task, programmes)],
  });
};

/** J9: each is held by the unit that stands for its lead today. */
const inherited = (tasks: Tasks, event: RegisterEvent, occasion: Occasion): Tasks => {
  if (event.type !== 'series.meeting_noted') return tasks;
  const series = evolveSeries(tasks.series, event, occasion);
  const hand = (task: Task): Task => {
    const holder = unitToday(series, task.lead.unit);
    return holder === task.holder || isSameUnit(holder, task.holder) ? task : { ...task, holder };
  };
  const prepared = event.meeting.phase === 'prepared';
  return {
    ...tasks,
    all: tasks.all.mapped(hand),
    series,
    preparedAt: prepared ? [tasks.preparedAt[1], occasion.at] : tasks.preparedAt,
  };
};

export const evolveTasks: Evolve<Tasks, RegisterEvent> = (tasks, event, occasion) => {
  if (isTaskStep(event)) return stepped(tasks, event, occasion);
  switch (event.type) {
    case 'series.meeting_noted':
      return inherited(tasks, event, occasion);
    case 'programme.opened': {
      const { programmeId: id, name, source } = event;
      const order = tasks.programmes.size + 1;
      return {
        ...tasks,
        programmes: withEntry(tasks.programmes, id, { id, order, name, source, total: 0, done: 0 }),
      };
    }
    case 'programme.edited': {
      const { programmeId, name, source } = event;
      const changed = withChanged(tasks.programmes, programmeId, (each) => ({ ...each, name, source }));
      return { ...tasks, programmes: changed };
    }
    default:
      return tasks;
  }
};
