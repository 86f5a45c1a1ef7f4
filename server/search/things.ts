import type { Presenter } from '../../shared/agenda/events.ts';
import type { ItemRecord } from '../../shared/agenda/view.ts';
import { seatName } from '../../shared/attendance/seat-name.ts';
import type { DocumentRecord } from '../../shared/documents/view.ts';
import type { DepartmentId, MeetingId, SeatId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { isConfirmed } from '../../shared/minutes/events.ts';
import type { ResolutionRecord } from '../../shared/minutes/view.ts';
import type { NumberedPaper } from '../../shared/numbers/events.ts';
import type { Practice } from '../../shared/practices/practice.ts';
import type { ProposalRecord } from '../../shared/proposals/view.ts';
import type { FoundTaskState, Part, ResolutionState, Thing } from '../../shared/search/contract.ts';
import type { Series } from '../../shared/series/events.ts';
import type { Unit } from '../../shared/series/party.ts';
import type { Task } from '../../shared/tasks/task.ts';

export const saying = (parts: readonly Part[]): readonly Part[] => parts.filter(({ text }) => text !== '');

export const proposalThing = (proposal: ProposalRecord, { meetings, seats, departments }: Series): Thing => {
  const { seatId, departmentId, meetingId } = proposal;
  const seat = seats.get(seatId);
  return {
    kind: 'proposal',
    id: proposal.id,
    code: proposal.code,
    title: proposal.title,
    parts: saying([
      { name: 'matter', text: proposal.matter },
      { name: 'asks', text: proposal.asks },
      { name: 'answer', text: proposal.answer?.text ?? '' },
    ]),
    meetingId,
    meeting: meetings.get(meetingId)?.title ?? '',
    seatId,
    seat: seat ? seatName(seat) : '',
    departmentId,
    department: departments.get(departmentId)?.name ?? '',
    state: proposal.state,
    at: proposal.submittedAt,
  };
};

/** Where something of a register came up, and whose it is today. */
const factsOf = (
  { meetings, seats, departments }: Series,
  { meetingId, unit }: { readonly meetingId: MeetingId; readonly unit: Unit | null },
) => {
  const seatId = unit && 'seatId' in unit ? unit.seatId : null;
  const departmentId = unit && 'departmentId' in unit ? unit.departmentId : null;
  const seat = seatId && seats.get(seatId);
  return {
    meetingId,
    meeting: meetings.get(meetingId)?.title ?? '',
    seatId,
    seat: seat ? seatName(seat) : '',
    departmentId,
    department: (departmentId && departments.get(departmentId)?.name) ?? '',
  };
};

export const taskThing = (task: Task, series: Series): Thing => ({
  ...factsOf(series, { meetingId: task.meetingId, unit: task.holder }),
  kind: 'task',
  id: task.id,
  code: task.code,
  title: task.what,
  parts: saying([
    { name: 'product', text: task.product },
    { name: 'owner', text: task.lead.name },
    { name: 'partners', text: task.partners.map(({ name }) => name).join('; ') },
  ]),
  state: `task_${task.state}` satisfies FoundTaskState,
  at: task.steps[0]?.at ?? 0,
});

export const practiceThing = (practice: Practice, series: Series): Thing => ({
  ...factsOf(series, { meetingId: practice.meetingId, unit: { seatId: practice.holderId } }),
  kind: 'practice',
  id: practice.id,
  code: practice.code,
  title: practice.title,
  parts: saying([
    { name: 'matter', text: practice.matter },
    { name: 'results', text: practice.results },
  ]),
  state: null,
  at: practice.steps[0]?.at ?? 0,
});

/** A paper that was given its number, of a meeting of this server. */
export const paperThing = (
  id: string,
  text: string,
  { meetingId, subject }: NumberedPaper,
  { at, meeting }: { readonly at: number; readonly meeting: string },
): Thing => ({
  kind: 'paper',
  id,
  code: text,
  title: subject,
  parts: [],
  meetingId,
  meeting,
  seatId: null,
  seat: '',
  departmentId: null,
  department: '',
  state: null,
  at,
});

interface Whose {
  readonly seatId?: SeatId | undefined;
  readonly departmentId?: DepartmentId | undefined;
}

/** A11: an item is told by its seat or its department; by others only in words. */
const presenting = (presenter: Presenter): Whose => {
  if (typeof presenter === 'string' || 'role' in presenter) return {};
  return presenter;
};

/** What all things of a meeting have in common. */
export const inMeeting = (
  meetingId: MeetingId,
  { frame, attendance }: MeetingState,
  { seatId, departmentId }: Whose = {},
) => {
  const seat = seatId && attendance.get(seatId);
  return {
    meetingId,
    meeting: frame.title,
    seatId: seatId ?? null,
    seat: seat ? seatName(seat) : '',
    departmentId: departmentId ?? null,
    department: (departmentId && frame.departments.get(departmentId)?.name) ?? '',
    state: null,
    at: frame.startsAt,
  };
};

const stateOf = (resolution: ResolutionRecord): ResolutionState => {
  if (resolution.withdrawn !== null) return 'resolution_withdrawn';
  return isConfirmed(resolution) ? 'resolution_confirmed' : 'resolution_open';
};

export const resolutionThing = (
  meetingId: MeetingId,
  state: MeetingState,
  resolution: ResolutionRecord,
): Thing => ({
  ...inMeeting(meetingId, state, resolution.ownerUnit ?? {}),
  kind: 'resolution',
  id: resolution.id,
  code: String(resolution.number),
  title: resolution.text,
  parts: saying([
    { name: 'owner', text: resolution.owner },
    { name: 'withdrawn', text: resolution.withdrawn ?? '' },
  ]),
  state: stateOf(resolution),
  at: resolution.recordedAt,
});

export const itemThing = (
  meetingId: MeetingId,
  state: MeetingState,
  { id, number, title, presenter }: ItemRecord,
): Thing => ({
  ...inMeeting(meetingId, state, presenting(presenter)),
  kind: 'item',
  id,
  code: number,
  title,
  parts: saying([{ name: 'presenter', text: typeof presenter === 'string' ? presenter : '' }]),
});

export const documentThing = (
  meetingId: MeetingId,
  state: MeetingState,
  { id, name }: DocumentRecord,
  item: ItemRecord,
): Thing => ({
  ...inMeeting(meetingId, state),
  kind: 'document',
  id,
  code: '',
  title: name,
  parts: saying([{ name: 'text', text: item.title }]),
});
