import type { PreparedDepartment, PreparedSeat } from '../../shared/frame/events.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { AccountId, DepartmentId, MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { RegisterState } from '../../shared/register.ts';
import { SAMPLE_AGENDA } from './agenda.ts';
import { reportsFigures, SAMPLE_INDICATORS, sampleFigures } from './figures.ts';
import { nextTaskCommand } from './next-task-command.ts';
import { SAMPLE_PROPOSALS } from './proposals/all.ts';
import { type SampleCommand, saying } from './saying.ts';

/** What the sample meeting is made of besides its own words. */
export interface SampleCast {
  readonly seats: readonly PreparedSeat[];
  readonly departments: readonly PreparedDepartment[];
  readonly departmentAccounts: ReadonlyMap<DepartmentId, AccountId>;
  readonly minuteTaker: AccountId;
  /** `YYYY-MM-DD`: around it the deadlines of tasks lie. */
  readonly today: string;
}

export const SAMPLE_MEETING_ID = '2020-09' as MeetingId;

/** 9 September 2020, 8 o'clock in Hà Nội. */
const STARTS_AT = Date.UTC(2020, 8, 9, 1, 0);

const SYSTEM: Actor = { role: 'system' };

const preparing = ({ frame }: MeetingState, { seats, departments }: SampleCast): SampleCommand | null =>
  frame.phase === 'unprepared'
    ? saying(SYSTEM, 'meeting.prepare', {
        title: 'Hội nghị giao ban trực tuyến toàn quốc tháng 9/2020',
        code: '2020-09',
        startsAt: STARTS_AT,
        seats: [...seats],
        departments: [...departments],
      })
    : null;

const addingItem = ({ agenda }: MeetingState): SampleCommand | null => {
  const there = new Set([...agenda.items.values()].map(({ title }) => title));
  const missing = SAMPLE_AGENDA.find(({ title }) => !there.has(title));
  if (!missing) return null;
  const { figures, ...text } = missing;
  return saying(SYSTEM, 'agenda.add', text);
};

const statingFigure = ({ agenda, reports }: MeetingState): SampleCommand | null => {
  const there = new Set([...reports.values()].map(({ label }) => label));
  const wanted = SAMPLE_AGENDA.flatMap(({ title, figures }) => {
    const item = [...agenda.items.values()].find((each) => each.title === title);
    return item ? figures.map((figure) => ({ itemId: item.id, ...figure })) : [];
  });
  const missing = wanted.find(({ label }) => !there.has(label));
  return missing ? saying(SYSTEM, 'figure.state', missing) : null;
};

const settingForm = ({ attendance, reporting }: MeetingState): SampleCommand | null =>
  reporting.form
    ? null
    : saying(SYSTEM, 'figures.set_form', {
        indicators: [...SAMPLE_INDICATORS],
        seatIds: [...attendance.keys()].filter(reportsFigures),
        // It was due years before anybody looks at the sample: all would be late.
        dueAt: null,
        revision: reporting.revision,
      });

const reporting = ({ reporting: { form, entries } }: MeetingState): SampleCommand | null => {
  const place = form?.seatIds.findIndex((seatId) => !entries.has(seatId)) ?? -1;
  const seatId = form?.seatIds[place];
  return seatId
    ? saying({ role: 'seat', seatId }, 'figures.report', { figures: sampleFigures(seatId, place) })
    : null;
};

const submitting = ({ proposals }: RegisterState): SampleCommand | null => {
  const there = new Set([...proposals.all.values()].map(({ seatId, title }) => `${seatId} ${title}`));
  const missing = SAMPLE_PROPOSALS.find(({ seatId, title }) => !there.has(`${seatId} ${title}`));
  if (!missing) return null;
  const { seatId, title, matter, departmentId } = missing;
  return saying({ role: 'seat', seatId }, 'proposal.submit', { title, matter, departmentId });
};

const answering = (
  { proposals }: RegisterState,
  { departmentAccounts }: SampleCast,
): SampleCommand | null => {
  for (const { seatId, title, answer, departmentId } of SAMPLE_PROPOSALS) {
    const accountId = departmentAccounts.get(departmentId);
    const proposal = [...proposals.all.values()].find(
      (each) => each.seatId === seatId && each.title === title,
    );
    if (answer === undefined || !proposal || !accountId || proposal.state === 'answered') continue;
    const actor: Actor = { role: 'department', accountId, departmentId };
    return proposal.state === 'submitted'
      ? saying(actor, 'proposal.receive', { proposalIds: [proposal.id] })
      : saying(actor, 'proposal.answer', { proposalIds: [proposal.id], answer });
  }
  return null;
};

/**
 * The next command that the sample meeting still lacks, or null when it is whole. It looks at what is there, so a
 * server that stopped half-way goes on where it was, and ids made by the queue can be used by what follows.
 */
export const nextSampleCommand = (
  meeting: MeetingState,
  register: RegisterState,
  cast: SampleCast,
): SampleCommand | null =>
  preparing(meeting, cast) ??
  addingItem(meeting) ??
  statingFigure(meeting) ??
  settingForm(meeting) ??
  reporting(meeting) ??
  submitting(register) ??
  answering(register, cast) ??
  nextTaskCommand(register, cast);
