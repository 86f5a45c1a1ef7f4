import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { SeatId } from '../kernel/ids.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import { isSameUnit, unitToday } from '../series/party.ts';
import { isOpen } from './life.ts';
import type { Programme, Programmes, Task, Tasks } from './task.ts';

export type TaskRecord = Task;
export type ProgrammeRecord = Programme;

const hasPart = ({ series }: Tasks, { holder, lead, partners }: Task, seatId: SeatId): boolean => {
  const own = { seatId };
  return (
    isSameUnit(holder, own) ||
    isSameUnit(lead.unit, own) ||
    partners.some(({ unit }) => isSameUnit(unit, own) || isSameUnit(unitToday(series, unit), own))
  );
};

/** J12: whether a viewer may see a task. */
export const seesTask = (tasks: Tasks, task: Task, viewer: Viewer): boolean =>
  isCentre(viewer) || (viewer.role === 'seat' && hasPart(tasks, task, viewer.seatId));

const isRunning = (programme: Programme | undefined): boolean =>
  programme !== undefined && programme.done < programme.total;

/** J13: what is on the screens; the rest is found by searching. */
const isCurrent = (
  { programmes, preparedAt: [since] }: Tasks,
  { state, steps, programmeId }: Task,
): boolean =>
  isOpen(state) ||
  (steps.at(-1)?.at ?? 0) >= since ||
  (programmeId !== null && isRunning(programmes.get(programmeId)));

export const viewTasks = (tasks: Tasks, viewer: Viewer): Records =>
  new Map<RecordKey, ViewRecord>([
    ...[...tasks.programmes.values()].map((each) => [`programme:${each.id}`, each] as const),
    ...[...tasks.all.values()]
      .filter((task) => isCurrent(tasks, task) && seesTask(tasks, task, viewer))
      .map((task) => [`task:${task.id}`, task] as const),
  ]);

const sameRunning = (before: Programmes, after: Programmes): boolean =>
  before === after || [...after].every(([id, each]) => isRunning(before.get(id)) === isRunning(each));

/** Each record is made from its task alone, as long as nothing changes about seats and running programmes. */
export const changedTasks = (before: Tasks, after: Tasks): readonly [Tasks, Tasks] => {
  if (before.series !== after.series || !sameRunning(before.programmes, after.programmes))
    return [before, after];
  const [gone, come] = before.all.differing(after.all);
  return [
    { ...before, all: gone },
    { ...after, all: come },
  ];
};
