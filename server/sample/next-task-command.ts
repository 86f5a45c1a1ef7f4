import type { Actor } from '../../shared/kernel/actor.ts';
import type { RegisterState } from '../../shared/register.ts';
import type { Task } from '../../shared/tasks/task.ts';
import type { SampleCast } from './next-command.ts';
import { SAMPLE_PRACTICES } from './practices.ts';
import { type SampleCommand, saying } from './saying.ts';
import { SAMPLE_PAPER, SAMPLE_PROGRAMME, SAMPLE_TASKS } from './tasks.ts';

const DAY_MS = 86_400_000;

const dayAfter = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);

const minuteTakerOf = ({ minuteTaker }: SampleCast): Actor => ({
  role: 'minute_taker',
  accountId: minuteTaker,
});

const assigning = ({ tasks }: RegisterState, cast: SampleCast): SampleCommand | null =>
  tasks.all.size > 0
    ? null
    : saying(minuteTakerOf(cast), 'task.import', {
        tasks: SAMPLE_TASKS.map(({ what, lead, partners = [], product, dueIn }) => ({
          what,
          lead,
          partners: [...partners],
          product,
          dueOn: dayAfter(cast.today, dueIn),
          paper: SAMPLE_PAPER,
          programme: SAMPLE_PROGRAMME,
        })),
      });

/** Who reports on it: the unit that leads. */
const leadOf = ({ holder }: Task, { departmentAccounts }: SampleCast): Actor | null => {
  if (!holder) return null;
  if ('seatId' in holder) return { role: 'seat', seatId: holder.seatId };
  const { departmentId } = holder;
  const accountId = departmentAccounts.get(departmentId);
  return accountId ? { role: 'department', accountId, departmentId } : null;
};

const reporting = ({ tasks }: RegisterState, cast: SampleCast): SampleCommand | null => {
  const byText = new Map([...tasks.all.values()].map((task) => [task.what, task]));
  for (const { what, stands } of SAMPLE_TASKS) {
    const task = byText.get(what);
    const lead = task && leadOf(task, cast);
    if (!task || !lead || stands === undefined) continue;
    const taskId = task.id;
    if (task.state === 'reported' && stands === 'accepted')
      return saying(minuteTakerOf(cast), 'task.accept', { taskIds: [taskId] });
    if (task.state !== 'assigned') continue;
    return typeof stands === 'number'
      ? saying(lead, 'task.progress', { taskId, percent: stands, words: 'Đang thực hiện theo kế hoạch.' })
      : saying(lead, 'task.report', {
          taskId,
          words: 'Đã hoàn thành, gửi kèm sản phẩm theo đường công văn.',
        });
  }
  return null;
};

const showing = ({ practices }: RegisterState, cast: SampleCast): SampleCommand | null => {
  const bySeat = new Map([...practices.all.values()].map((practice) => [String(practice.seatId), practice]));
  for (const { seatId, text, interestedIds, recommendation } of SAMPLE_PRACTICES) {
    const practice = bySeat.get(seatId);
    const actorOf = (id: string): Actor | null => {
      const seat = cast.seats.find((each) => each.id === id);
      return seat ? { role: 'seat', seatId: seat.id } : null;
    };
    const writer = actorOf(seatId);
    if (!practice && writer) return saying(writer, 'practice.register', text);
    if (!practice) continue;
    const practiceId = practice.id;
    const next = interestedIds.find((id) => !practice.interestedIds.some((known) => known === id));
    const interested = next && actorOf(next);
    if (interested) return saying(interested, 'practice.mark', { practiceId, interested: true });
    if (recommendation && practice.recommendation === null)
      return saying(minuteTakerOf(cast), 'practice.recommend', { practiceId, words: recommendation });
  }
  return null;
};

/** The next command that tasks and practices of the sample still lack, or null. */
export const nextTaskCommand = (register: RegisterState, cast: SampleCast): SampleCommand | null =>
  assigning(register, cast) ?? reporting(register, cast) ?? showing(register, cast);
