import { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { accept, type Decision, type Refused, refuse } from '../kernel/decision.ts';
import { TaskId } from '../kernel/ids.ts';
import type { RegisterState } from '../register.ts';
import { isSameUnit, type Unit } from '../series/party.ts';
import type { TaskStepEvent } from './events.ts';
import { lifeStep, type StepName } from './life.ts';
import { stepName } from './steps.ts';
import type { Task } from './task.ts';

/** What the centre does, it can do with several at once, with all of them or with none. */
export const taskIds = z.array(TaskId).min(1).max(200);

/** The unit for which somebody acts, if it is one that can lead a task. */
export const unitOfActor = (actor: Actor): Unit | null => {
  if (actor.role === 'seat') return { seatId: actor.seatId };
  return actor.role === 'department' ? { departmentId: actor.departmentId } : null;
};

/** The refusal of a step (J3, J4), or nothing: the client shows the buttons of what is not refused. */
export const unlessStep = (
  step: StepName,
  { code, state, holder }: Pick<Task, 'code' | 'state' | 'holder'>,
  actor: Actor,
): Refused | undefined => {
  const { by, from } = lifeStep(step);
  if (!by.includes(actor.role)) return refuse('command.not_allowed', { role: actor.role });
  const unit = unitOfActor(actor);
  if (unit && !isSameUnit(unit, holder)) return refuse('task.other_unit', { code });
  return from.includes(state) ? undefined : refuse('task.not_now', { code, taskState: state });
};

/** The refusal of a step on a task that is named by its id, or nothing. */
export const unlessTaken = (
  { tasks }: RegisterState,
  step: StepName,
  taskId: TaskId,
  actor: Actor,
): Refused | undefined => {
  const task = tasks.all.get(taskId);
  return task ? unlessStep(step, task, actor) : refuse('task.unknown', { taskId });
};

/** The step on each of them, or on none. */
export const takeStep = (
  state: RegisterState,
  actor: Actor,
  ids: readonly TaskId[],
  eventFor: (taskId: TaskId) => TaskStepEvent,
): Decision<TaskStepEvent> => {
  const events = [...new Set(ids)].map(eventFor);
  for (const { type, taskId } of events) {
    const refusal = unlessTaken(state, stepName(type), taskId, actor);
    if (refusal) return refusal;
  }
  return accept(...events);
};
