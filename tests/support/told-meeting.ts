import { builtInRoster } from '../../config/rosters/built-in.ts';
import { SAMPLE_AGENDA } from '../../server/sample/agenda.ts';
import { SAMPLE_DEPARTMENTS } from '../../server/sample/people.ts';
import { SAMPLE_PROPOSALS } from '../../server/sample/proposals/all.ts';
import { type CommandType, type PayloadOf, streamOf } from '../../shared/commands.ts';
import type { MeetingEvent, RegisterEvent } from '../../shared/events.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { AccountId, MeetingId, ProposalId, SeatId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { meetingBook } from '../../shared/meeting.ts';
import { type ProposalLine, proposalLines } from '../../shared/papers/proposal-lines.ts';
import type { Answer } from '../../shared/polls/form.ts';
import { registerBook } from '../../shared/register.ts';

const MINUTE = 60_000;
const chair: Actor = { role: 'chair', accountId: 'chair' as AccountId };
const clerk: Actor = { role: 'minute_taker', accountId: 'clerk' as AccountId };
const system: Actor = { role: 'system' };
const seatOf = (seatId: SeatId): Actor => ({ role: 'seat', seatId });

/** 9 September 2020, 8 o'clock in Hà Nội. */
export const OPENED_AT = Date.UTC(2020, 8, 9, 1, 0);

interface Size {
  readonly items: number;
  readonly polls: number;
  readonly proposals: number;
  /** Votes by name: yes for most, no and abstain for some. */
  readonly answerOf?: (poll: number, seat: number) => Answer | null;
}

const usualAnswer = (poll: number, seat: number): Answer | null => {
  if ((seat + poll) % 23 === 0) return null;
  return (seat + poll) % 11 === 0 ? 'no' : (seat + poll) % 13 === 0 ? 'abstain' : 'yes';
};

export interface ToldMeeting {
  readonly state: MeetingState;
  /** What its seats asked of the centre. */
  readonly proposals: readonly ProposalLine[];
}

const MEETING = '2020-09' as MeetingId;
/** The number of the resolution that the chair did not confirm. */
export const UNCONFIRMED = 2;

/** A meeting of the seventy as it was lived through: late and absent seats, figures, speeches, votes, resolutions, proposals. */
export const toldMeeting = ({ items, polls, proposals, answerOf = usualAnswer }: Size): ToldMeeting => {
  let [state, register, now, ids] = [meetingBook.initial, registerBook.initial, OPENED_AT - 60 * MINUTE, 0];
  let [seq, registerSeq] = [0, 0];
  const does = <Type extends CommandType>(actor: Actor, type: Type, payload: PayloadOf<Type>) => {
    const context = { actor, now, newId: () => `id-${++ids}` };
    const ofRegister = streamOf(type) === 'register';
    const decision = ofRegister
      ? registerBook.decide(register, { type, payload }, context)
      : meetingBook.decide(state, { type, payload }, context);
    if (!decision.accepted) throw new Error(`${type}: ${JSON.stringify(decision.refusal)}`);
    const { events } = decision;
    if (ofRegister)
      register = registerBook.evolve(register, events as RegisterEvent[], {
        seq: ++registerSeq,
        at: now,
        by: actor,
      });
    else state = meetingBook.evolve(state, events as MeetingEvent[], { seq: ++seq, at: now, by: actor });
  };
  const seats = builtInRoster('roster-2020');
  const at = (index: number): SeatId => {
    const seat = seats[index % seats.length];
    if (!seat) throw new Error('an empty roster');
    return seat.seatId as SeatId;
  };

  does(system, 'meeting.prepare', {
    title: 'Hội nghị giao ban trực tuyến toàn quốc tháng 9/2020',
    startsAt: OPENED_AT,
    code: '2020-09',
    seats: seats.map(({ seatId, name, kind, region, cluster }) => ({
      id: seatId,
      name,
      kind,
      region,
      cluster,
    })),
    departments: [...SAMPLE_DEPARTMENTS],
  });
  const { title, startsAt, code, departments } = state.frame;
  does(system, 'series.note_meeting', {
    meeting: { id: MEETING, code, title, startsAt, phase: 'prepared', openedAt: null, closedAt: null },
    seats: [...state.attendance.values()].map(({ id, name, kind, region, cluster }) => ({
      id,
      name,
      kind,
      region,
      cluster,
    })),
    departments: [...departments.values()],
  });
  const titles = Array.from({ length: items }, (_, index) => {
    const written = SAMPLE_AGENDA[index % SAMPLE_AGENDA.length];
    const turn = Math.floor(index / SAMPLE_AGENDA.length);
    return { written, title: `${written?.title ?? ''}${turn > 0 ? ` (phần ${turn + 1})` : ''}` };
  });
  for (const { written, title } of titles) {
    if (!written) continue;
    const { figures, ...text } = written;
    does(system, 'agenda.add', { ...text, title });
    const itemId = state.agenda.order.at(-1);
    if (itemId) for (const figure of figures) does(system, 'figure.state', { ...figure, itemId });
  }
  for (let index = 0; index < proposals; index += 1) {
    const written = SAMPLE_PROPOSALS[index % SAMPLE_PROPOSALS.length];
    if (!written) continue;
    const turn = Math.floor(index / SAMPLE_PROPOSALS.length);
    const { title, matter, departmentId } = written;
    does(seatOf(turn > 0 ? at(index * 7) : written.seatId), 'proposal.submit', {
      title,
      matter,
      departmentId,
    });
    const proposalId = [...register.proposals.all.keys()].at(-1) as ProposalId;
    if (written.answer === undefined) continue;
    does(clerk, 'proposal.receive', { proposalIds: [proposalId] });
    does(clerk, 'proposal.answer', { proposalIds: [proposalId], answer: written.answer });
  }

  does(seatOf(at(68)), 'attendance.excuse', { reason: 'Đang tập trung khắc phục hậu quả bão số 5' });
  for (let index = 0; index < 65; index += 1) {
    does(system, 'seat.join', { seatId: at(index) });
    if (index % 5 !== 4)
      does(seatOf(at(index)), 'attendance.confirm', {
        people: [
          { position: 'Trưởng Ban Tổ chức', plate: '', count: 1 },
          { position: 'Trưởng phòng', plate: '', count: 3 + (index % 4) },
          { position: 'Kỹ thuật viên', plate: '', count: 1 },
        ],
      });
  }
  now = OPENED_AT;
  does(chair, 'meeting.open', {});
  now += 12 * MINUTE;
  does(system, 'seat.join', { seatId: at(65) });
  does(system, 'seat.join', { seatId: at(66) });

  state.agenda.order.forEach((itemId, index) => {
    now += 2 * MINUTE;
    does(chair, 'agenda.go_to', { itemId });
    does(seatOf(at((index * 3) % 65)), 'floor.request', {
      subject: 'Tiến độ đại hội cấp trên trực tiếp cơ sở',
    });
    does(chair, 'floor.grant', { seatId: at((index * 3) % 65) });
    now += 4 * MINUTE + 30_000;
    does(chair, 'floor.end', {});
    if (index % 2 === 0)
      does(clerk, 'resolution.record', {
        text: `Hoàn thành nhiệm vụ số ${index + 1} của chương trình công tác tháng 10/2020, báo cáo kết quả về Ban`,
        owner: 'Vụ Tổ chức - Điều lệ, Vụ Tổng hợp',
        deadline: index % 4 === 0 ? '2020-10-05' : null,
      });
    for (const { id, number, revision, confirmedRevision } of state.resolutions.values())
      if (confirmedRevision === null && number !== UNCONFIRMED)
        does(chair, 'resolution.confirm', { resolutionId: id, revision });
  });
  for (let poll = 0; poll < polls; poll += 1) {
    now += MINUTE;
    does(chair, 'poll.open', {
      question: `Thông qua nhiệm vụ số ${poll + 1} của tháng 10/2020`,
      settings: {
        quorum: { part: { numerator: 2, denominator: 3 }, of: 'present' },
        majority: { kind: poll % 2 === 0 ? 'absolute' : 'two_thirds' },
        base: 'entitled',
      },
    });
    const pollId = state.polls.openId;
    if (pollId === null) throw new Error('no poll is open');
    for (let seat = 0; seat < 67; seat += 1) {
      const answer = answerOf(poll, seat);
      if (answer === null) continue;
      const content = { kind: 'motions' as const, answers: [answer] };
      does(seatOf(at(seat)), 'poll.cast', {
        pollId,
        content,
        nonce: (poll * 100 + seat).toString(16).padStart(32, '0'),
      });
    }
    does(chair, 'poll.close', { pollId });
  }
  now += 5 * MINUTE;
  does(system, 'seat.leave', { seatId: at(3) });
  now += 10 * MINUTE;
  does(chair, 'meeting.close', {});
  return { state, proposals: proposalLines(register, MEETING, state) };
};
