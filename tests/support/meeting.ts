import { expect } from '@jest/globals';
import { type CommandType, type PayloadOf, streamOf } from '../../shared/commands.ts';
import type { MeetingEvent, OfficeEvent, RegisterEvent } from '../../shared/events.ts';
import type { Actor, Viewer } from '../../shared/kernel/actor.ts';
import type { Context } from '../../shared/kernel/command.ts';
import type { AccountId, DepartmentId, SeatId } from '../../shared/kernel/ids.ts';
import { type MeetingState, meetingBook } from '../../shared/meeting.ts';
import { type OfficeState, officeBook } from '../../shared/office.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { type RegisterState, registerBook } from '../../shared/register.ts';
import type { Stream } from '../../shared/streams.ts';

export const seatId = (id: string) => id as SeatId;
export const seat = (id: string) => ({ role: 'seat', seatId: seatId(id) }) as const satisfies Actor;
export const chair = { role: 'chair', accountId: 'chair' as AccountId } as const satisfies Viewer;
export const deputy = { role: 'deputy', accountId: 'deputy' as AccountId } as const satisfies Viewer;
export const operator = { role: 'operator', accountId: 'operator' as AccountId } as const satisfies Viewer;
export const minuteTaker = {
  role: 'minute_taker',
  accountId: 'clerk' as AccountId,
} as const satisfies Viewer;
export const observer = { role: 'observer', accountId: 'observer' as AccountId } as const satisfies Viewer;
export const admin = { role: 'admin', accountId: 'admin' as AccountId } as const satisfies Viewer;
export const department = (id: string) =>
  ({
    role: 'department',
    accountId: `account-${id}` as AccountId,
    departmentId: id as DepartmentId,
  }) as const satisfies Viewer;
export const system = { role: 'system' } as const satisfies Actor;

export const SEATS = ['p89', 'p72', 'p40', 'constructor'];

export const preparation: PayloadOf<'meeting.prepare'> = {
  title: 'Hội nghị giao ban tháng 9/2020',
  startsAt: Date.UTC(2020, 8, 8, 1),
  code: '2020-09',
  seats: SEATS.map((id) => ({ id, name: `Điểm cầu ${id}`, kind: 'Tỉnh ủy', region: 'Vùng', cluster: '' })),
  departments: [
    { id: 'cb', name: 'Vụ Cán bộ' },
    { id: 'tc', name: 'Vụ Tổ chức' },
  ],
};

/** A form with an indicator of each kind, as it is sent without its revision. */
export const FORM = {
  indicators: [
    {
      id: 'congresses',
      name: 'Đại hội đã tổ chức',
      kind: 'part',
      unit: '',
      least: null,
      most: null,
      changeBound: null,
    },
    {
      id: 'files',
      name: 'Hồ sơ đã thẩm định',
      kind: 'count',
      unit: 'hồ sơ',
      least: 0,
      most: 500,
      changeBound: 50,
    },
    {
      id: 'ready',
      name: 'Xong văn kiện',
      kind: 'yesno',
      unit: '',
      least: null,
      most: null,
      changeBound: null,
    },
    { id: 'words', name: 'Khó khăn', kind: 'text', unit: '', least: null, most: null, changeBound: null },
    { id: 'done', name: 'Tiến độ', kind: 'percent', unit: '', least: null, most: 10_000, changeBound: 20 },
  ],
  seatIds: ['p89', 'p72', 'p40'],
  dueAt: 1_600_000_060_000,
} satisfies Omit<PayloadOf<'figures.set_form'>, 'revision'>;

/** A meeting told as a story: who does what, one after another, on a clock that ticks a second each time. */
export class Story {
  state: MeetingState = meetingBook.initial;
  seq = 0;
  /** What outlives the meeting; it is told of the meeting as the server tells it. */
  register: RegisterState = registerBook.initial;
  registerSeq = 0;
  office: OfficeState = officeBook.initial;
  officeSeq = 0;
  now = 1_600_000_000_000;
  events: readonly (MeetingEvent | RegisterEvent | OfficeEvent)[] = [];
  /** What the register asks of its meetings. */
  wordingOf: Context['wordingOf'];
  #ids = 0;

  /** What the rules say, the meeting staying as it is. */
  ask<Type extends CommandType>(actor: Actor, type: Type, payload: PayloadOf<Type>) {
    const { now, wordingOf } = this;
    const context = { actor, now, newId: () => `id-${++this.#ids}`, wordingOf };
    switch (streamOf(type)) {
      case 'register':
        return registerBook.decide(this.register, { type, payload }, context);
      case 'office':
        return officeBook.decide(this.office, { type, payload }, context);
      case 'meeting':
        return meetingBook.decide(this.state, { type, payload }, context);
    }
  }

  /** How far the journal of a stream has come. */
  seqOf(stream: Stream): number {
    return { meeting: this.seq, register: this.registerSeq, office: this.officeSeq }[stream];
  }

  /** It happens: the story stops here if it is refused. */
  does<Type extends CommandType>(actor: Actor, type: Type, payload: PayloadOf<Type>): this {
    this.now += 1000;
    const decision = this.ask(actor, type, payload);
    expect(decision).toMatchObject({ accepted: true });
    if (!decision.accepted) return this;
    this.events = decision.events;
    if (streamOf(type) === 'register') {
      const occasion = { seq: ++this.registerSeq, at: this.now, by: actor };
      this.register = registerBook.evolve(this.register, decision.events as RegisterEvent[], occasion);
      return this;
    }
    if (streamOf(type) === 'office') {
      const occasion = { seq: ++this.officeSeq, at: this.now, by: actor };
      this.office = officeBook.evolve(this.office, decision.events as OfficeEvent[], occasion);
      return this;
    }
    const { phase, revision } = this.state.frame;
    const occasion = { seq: ++this.seq, at: this.now, by: actor };
    this.state = meetingBook.evolve(this.state, decision.events as MeetingEvent[], occasion);
    const { frame } = this.state;
    return frame.phase === phase && frame.revision === revision ? this : this.#noteMeeting();
  }

  /** Y2: the register learns that the meeting is prepared, changed, opened, closed or cancelled. */
  #noteMeeting(): this {
    const { attendance, frame } = this.state;
    const { code, title, startsAt, phase, openedAt, closedAt, departments } = frame;
    if (phase === 'unprepared') return this;
    const { events } = this;
    // The same moment: nobody's clock goes on for it.
    this.now -= 1000;
    this.does(system, 'series.note_meeting', {
      meeting: { id: code, code, title, startsAt, phase, openedAt, closedAt },
      seats: [...attendance.values()].map(({ order, present, since, ...seat }) => seat),
      departments: [...departments.values()],
    });
    this.events = events;
    return this;
  }

  /** Another meeting of the same series begins: the register goes on, the meeting is a new one. */
  nextMeeting(code: string, changes: Partial<PayloadOf<'meeting.prepare'>> = {}): this {
    this.state = meetingBook.initial;
    this.seq = 0;
    const startsAt = this.now + 1000;
    return this.does(system, 'meeting.prepare', { ...preparation, code, startsAt, ...changes });
  }

  /** It is refused, for this reason, and the meeting stays as it is. */
  refuses<Type extends CommandType>(
    actor: Actor,
    type: Type,
    payload: PayloadOf<Type>,
    code: RefusalCode,
    params: Record<string, string | number> = {},
  ): this {
    this.now += 1000;
    const before = [this.state, this.register, this.office];
    expect(this.ask(actor, type, payload)).toMatchObject({ accepted: false, refusal: { code, params } });
    expect(this.state).toBe(before[0]);
    expect(this.register).toBe(before[1]);
    expect(this.office).toBe(before[2]);
    return this;
  }
}

export const preparedMeeting = () => new Story().does(system, 'meeting.prepare', preparation);

/** In session, with An Giang, Tây Ninh and the seat called `constructor` present. */
export const openMeetingStory = () => {
  const story = preparedMeeting();
  for (const id of ['p89', 'p72', 'constructor']) story.does(system, 'seat.join', { seatId: id });
  return story.does(chair, 'meeting.open', {});
};
