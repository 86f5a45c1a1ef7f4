import type { Actor } from '../../shared/kernel/actor.ts';
import type { Practice } from '../../shared/practices/practice.ts';
import type { RegisterState } from '../../shared/register.ts';
import { isOpen, TURN } from '../../shared/tasks/life.ts';
import type { Task } from '../../shared/tasks/task.ts';
import { department, preparation } from '../support/meeting.ts';

interface Moment {
  readonly a: number;
  readonly b: number;
  readonly register: RegisterState;
  readonly any: (ids: Iterable<string>) => string;
}

const UNITS = [
  ...preparation.seats.map(({ kind, name }) => `${kind} ${name}`),
  ...preparation.departments.map(({ name }) => name),
  'Ban ngoài hội nghị',
];
const PROGRAMMES = ['Chương trình công tác', 'Kế hoạch số 5'];

/** What might be sent about tasks and programmes, sensible or not, as the register stands. */
export const taskPayloads = ({ a, b, register, any }: Moment): Record<string, () => unknown> => {
  const tasks = [...register.tasks.all.values()];
  // The latest are the likeliest to be worked on.
  const taskId = any(tasks.slice(a % 2 ? -3 : 0).map(({ id }) => id));
  const those = (which: (task: Task) => boolean) => any(tasks.filter(which).map(({ id }) => id));
  const doing = a % 4 ? those(({ state }) => TURN[state] === 'lead') : taskId;
  const taskIds = [a % 4 ? those(({ state }) => isOpen(state)) : taskId];
  const reported = [a % 4 ? those(({ state }) => state === 'reported') : taskId];
  const settled = [a % 4 ? those(({ state }) => state !== 'assigned') : taskId];
  const programmeId = any(register.tasks.programmes.keys());
  const unit = (number: number) => UNITS[number % UNITS.length] ?? '';
  const written = {
    what: `Nhiệm vụ ${a}`,
    lead: unit(a),
    partners: b % 2 ? [unit(b), unit(a)] : [],
    dueOn: a % 3 ? '2020-09-30' : null,
    programmeId: b % 3 ? null : programmeId,
    proposalIds: a % 7 ? [] : [any(register.proposals.all.keys())],
  };
  const { programmeId: _, proposalIds, ...row } = written;
  const programme = PROGRAMMES[b % 2] ?? '';
  const resolution = { meetingId: 'm0', resolutionId: `r${a % 3}` };
  return {
    'programme.open': () => ({ name: b % 4 ? `${programme} ${a % 9}` : programme }),
    'programme.edit': () => ({
      programmeId,
      name: b % 4 ? `${programme} ${a % 9}` : programme,
      source: 'KH',
    }),
    'task.assign': () => written,
    'task.import': () => ({ tasks: [row, { ...row, programme }, { ...row, programme }] }),
    'task.edit': () => ({ taskId: taskIds[0], reason: 'Sửa cho đúng.', ...written }),
    'task.follow_resolution': () => ({ ...resolution, number: 1 + (a % 3), ...row, proposalIds }),
    'task.drop_resolution': () => ({ ...resolution, reason: 'Rút kết luận.' }),
    'task.reschedule': () => ({ taskIds, dueOn: a % 2 ? '2020-10-31' : null, reason: 'Gia hạn.' }),
    'task.remind': () => ({ taskIds }),
    'task.progress': () => ({
      taskId: doing,
      percent: a % 3 ? a % 101 : null,
      words: a % 2 ? 'Đang làm.' : '',
    }),
    'task.report': () => ({ taskId: doing, words: 'Đã xong.' }),
    'task.accept': () => ({ taskIds: reported }),
    'task.return': () => ({ taskIds: settled, reason: 'Còn thiếu.' }),
    'task.cancel': () => ({ taskIds: a % 3 ? ['nothing'] : taskIds, reason: 'Không cần nữa.' }),
    'task.note': () => ({
      step: 'reported',
      code: '2020-09/nv-001',
      what: 'Báo cáo.',
      count: 1 + (a % 3),
      seatId: a % 2 ? 'p89' : null,
      by: 'seat',
      registerSeq: 1 + (a % 99),
    }),
  };
};

/** What might be sent about practices. */
export const practicePayloads = ({ a, register, any }: Moment): Record<string, () => unknown> => {
  const all = [...register.practices.all.values()];
  const practiceId = any(all.map(({ id }) => id));
  /** One of these, if there is one. */
  const those = (which: (practice: Practice) => boolean) => {
    const found = all.filter((practice) => !practice.withdrawn && which(practice));
    return found.length > 0 ? any(found.map(({ id }) => id)) : practiceId;
  };
  const recommended = a % 4 === 1;
  return {
    'practice.register': () => ({ title: `Mô hình ${a}`, matter: 'Cách làm.' }),
    'practice.edit': () => ({
      practiceId:
        a % 4 ? those(({ recommendation }) => (recommendation !== null) === recommended) : practiceId,
      title: `Mô hình ${a} mới`,
      matter: 'Cách làm khác.',
    }),
    'practice.mark': () => ({
      practiceId: a % 2 ? those(({ interestedIds }) => interestedIds.length > 0) : practiceId,
      interested: a % 4 > 0,
    }),
    'practice.recommend': () => ({ practiceId, words: 'Nên nhân rộng.' }),
    'practice.withdraw': () => ({ practiceId, reason: 'Viết lại.' }),
    'practice.note': () => ({
      step: 'registered',
      code: '2020-09/mh-001',
      title: 'Mô hình',
      seatId: 'p89',
      by: 'seat',
      registerSeq: 1 + (a % 99),
    }),
  };
};

/** Mostly the unit that leads a task reports on it; else the refusal of others is all that is explored. */
export const likelyDoer = (payload: unknown, register: RegisterState): Actor | null => {
  if (typeof payload !== 'object' || payload === null || !('taskId' in payload)) return null;
  const holder = [...register.tasks.all.values()].find(({ id }) => id === payload.taskId)?.holder;
  if (!holder) return null;
  return 'seatId' in holder ? { role: 'seat', seatId: holder.seatId } : department(holder.departmentId);
};

/** The seat of a practice, now and then: else none is ever withdrawn, or marked as its own. */
export const likelyHolder = (payload: unknown, register: RegisterState, a: number): Actor | null => {
  if (typeof payload !== 'object' || payload === null || !('practiceId' in payload)) return null;
  const held = [...register.practices.all.values()].find(({ id }) => id === payload.practiceId);
  if (!held) return null;
  const [interested] = held.interestedIds;
  // Nobody else edits it.
  if (a % 3 === 0 || 'title' in payload) return { role: 'seat', seatId: held.holderId };
  return interested ? { role: 'seat', seatId: interested } : null;
};
