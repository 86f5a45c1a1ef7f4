import fc from 'fast-check';
import { LEADERS } from '../../shared/chairing/events.ts';
import { COMMANDS, MEETING_COMMANDS, streamOf } from '../../shared/commands.ts';
import { LABELS } from '../../shared/documents/labels.ts';
import { QUEUE_RULES } from '../../shared/floor/queue.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { OfficeState } from '../../shared/office.ts';
import type { RegisterState } from '../../shared/register.ts';
import { LAYOUTS } from '../../shared/stage/events.ts';
import {
  admin,
  chair,
  department,
  deputy,
  minuteTaker,
  observer,
  operator,
  preparation,
  SEATS,
  seat,
  system,
} from '../support/meeting.ts';
import { figurePayloads, likelyFigures } from './figure-steps.ts';
import { minutesPayloads } from './minutes-steps.ts';
import { numberPayloads } from './number-steps.ts';
import { likelyNext, pollPayloads } from './poll-steps.ts';
import { likelyDecider, proposalPayloads } from './proposal-steps.ts';
import { likelyRecord, recordPayloads } from './record-steps.ts';
import { likelyRecording, recordingPayloads } from './recording-steps.ts';
import { seriesPayloads } from './series-steps.ts';
import { likelyDoer, likelyHolder, practicePayloads, taskPayloads } from './task-steps.ts';

export const ACTORS: readonly Actor[] = [
  chair,
  deputy,
  operator,
  minuteTaker,
  observer,
  admin,
  department('cb'),
  department('tc'),
  ...SEATS.map(seat),
  seat('p99'),
  system,
];

const nat = fc.nat({ max: 1_000_000 });

/** One thing that happens, as numbers; what they mean depends on the meeting at that moment. */
export const step = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({ kind: fc.constant('command' as const), actor: nat, type: nat, a: nat, b: nat }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('resend' as const), a: nat }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('cut' as const), a: nat }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('heal' as const), a: nat }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('deaf' as const), a: nat }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What has to happen several times in one poll is done more often than polls are closed. */
const OFTEN = {
  'agenda.add': 2,
  'agenda.move': 1,
  'agenda.show': 2,
  'agenda.go_to': 2,
  'agenda.undo': 3,
  'document.attach': 4,
  'document.present': 10,
  'document.open': 5,
  'document.end_presentation': 3,
  'figures.report': 6,
  'figures.end_presentation': 1,
  'floor.request': 6,
  'floor.reorder': 5,
  'proposal.submit': 4,
  'proposal.receive': 3,
  'proposal.answer': 3,
  'proposal.merge': 6,
  'proposal.unmerge': 7,
  'task.assign': 2,
  'task.report': 3,
  'task.accept': 3,
  'task.return': 3,
  'practice.register': 2,
  'practice.mark': 3,
  'practice.edit': 1,
  'practice.recommend': 1,
  'proposal.reopen': 2,
  'file.drop': 1,
  'series.note_meeting': 1,
  'series.set': 2,
  'number.take': 4,
  'office.set_particulars': 1,
  'poll.open': 4,
  'poll.cast': 10,
  'poll.close': 2,
  'poll.report_problem': 14,
  'poll.decide_tie': 7,
  'poll.group_texts': 2,
  'resolution.record': 2,
  'resolution.confirm': 4,
  'rollcall.answer': 4,
  'floor.grant': 2,
  'floor.mute': 2,
  'floor.unmute': 2,
  'share.begin': 2,
  'discussion.begin': 2,
  'discussion.add': 6,
  'discussion.mute': 3,
  'discussion.unmute': 5,
};
const TYPES = [
  // Those of the minutes have a run of their own: the register's.
  ...[...COMMANDS.keys()].filter((type) => !type.startsWith('record.')),
  'constructor',
  // Agenda, figures, recordings and register have the most commands; all others stand twice, so that they are not crowded out.
  ...[...MEETING_COMMANDS.keys()].filter((type) => !/^(agenda|figures|recording)\./.test(type)),
  ...Object.entries(OFTEN).flatMap(([type, times]) => Array.from({ length: times }, () => type)),
];
const MEETING = TYPES.filter((type) => streamOf(type) === 'meeting');
const ALL = [...COMMANDS.keys()];
/** Among others, mostly commands of one family. */
const leaningTo = (which: RegExp, times: number, others: readonly string[] = TYPES): readonly string[] => {
  // As often as it is named there, and once for each that is not.
  const family = [...others, ...ALL].filter((type) => which.test(type));
  return [...others, ...Array.from({ length: times }, () => family).flat()];
};

/** Each run leans to one family: in a mixture of all of them the rare cases of each would drown. */
const BY_FOCUS: readonly (readonly string[])[] = [
  MEETING,
  leaningTo(/^poll\./, 3, MEETING),
  leaningTo(/^(agenda|document)\./, 3, MEETING),
  leaningTo(/^(floor|discussion|share|stage|rollcall)\./, 2, MEETING),
  leaningTo(/^recording\./, 6, MEETING),
  leaningTo(/^(proposal|file|series)\./, 3),
  leaningTo(/^(task|programme|practice)\./, 4),
  leaningTo(/^record\./, 9),
  leaningTo(/^(number|office|template|paper)/, 5),
];

const pick = <T>(values: readonly T[], number: number): T | undefined => values[number % values.length];

/** A command that somebody might send, sensible or not, to the meeting as it stands. */
export const commandOf = (
  { actor, type, a, b }: Extract<Step, { kind: 'command' }>,
  state: MeetingState,
  register: RegisterState,
  office: OfficeState,
  focus: number,
): { actor: Actor; type: string; payload: unknown } => {
  const wished = likelyNext(state, type) ?? pick(pick(BY_FOCUS, focus) ?? TYPES, type) ?? '';
  const drawn = likelyRecord(register, wished, a, b);
  const named = likelyRecording(state, likelyFigures(state, drawn, a), { a, b });
  // Mostly somebody who may; else the refusals of roles would be all that is explored.
  const may = ACTORS.filter((each) => COMMANDS.get(named)?.roles.includes(each.role));
  const who = (b % 8 === 0 || may.length === 0 ? pick(ACTORS, actor) : pick(may, actor)) ?? system;
  const any = (ids: Iterable<string>) =>
    pick([...ids, ...(a % 5 === 0 ? ['constructor', 'nothing'] : [])], b) ?? 'nothing';
  const anySeat = any(SEATS);
  const itemId = any(state.agenda.order);
  const item = {
    title: `Mục ${a}`,
    presenter: 'Trung tâm',
    plannedMinutes: a % 9 === 0 ? 0 : 1 + (a % 60),
    kind: 'report',
  };
  const presenter = pick(
    [
      'Trung tâm',
      { seatId: anySeat },
      { role: 'chair' },
      { departmentId: any(state.frame.departments.keys()) },
    ],
    a,
  );
  const small = { ...item, presenter, plannedMinutes: 1 + (a % 6) };
  const visibility = pick(['shown', 'hidden', 'internal'], b);
  const levels = a % 4 ? [1, 2, 3, 1] : [1, 3];
  const lastAdded = state.agenda.order.at(-1);
  const presented = state.documents.presentation;
  const documentId = any(state.documents.all.keys());
  const guard = {
    label: pick(LABELS, b % 3 ? 0 : b) ?? 'open',
    clearance: a % 4 ? { kind: 'all' } : { kind: 'seats', seatIds: [anySeat, 'p89'] },
  };
  const pdf = a % 7 > 0;
  const holder = state.floor.holder?.seatId;
  const requestIds = state.floor.requests.map(({ id }) => id);
  const requestId = any(requestIds);
  const rollcallId = b % 4 ? (state.rollcalls.openId ?? 'nothing') : any(state.rollcalls.all.keys());
  const payloads: Record<string, () => unknown> = {
    'meeting.prepare': () => preparation,
    'meeting.change': () => ({
      title: a % 3 ? `Giao ban ${a}` : preparation.title,
      startsAt: preparation.startsAt,
    }),
    // Nothing more happens in a meeting that was cancelled: seldom.
    'meeting.cancel': () => ({ reason: a % 5 ? '' : 'Hoãn do bão' }),
    'meeting.seal': () => ({ seq: 1 + (a % 9), hash: 'f'.repeat(64) }),
    'seat.join': () => ({ seatId: anySeat }),
    'seat.leave': () => ({ seatId: anySeat }),
    'agenda.add': () =>
      a % 3
        ? { ...item, visibility: b % 4 ? 'shown' : visibility, ...(a % 2 ? {} : { after: itemId }) }
        : { ...small, parentId: itemId },
    'agenda.edit': () => ({ itemId, ...item }),
    'agenda.move': () => {
      const parentId = a % 3 ? any(state.agenda.order) : null;
      const beside = state.agenda.order.filter((id) => state.agenda.items.get(id)?.parentId === parentId);
      return { itemId, parentId, after: a % 2 ? null : any(beside) };
    },
    'agenda.remove': () => ({ itemId: a % 3 ? itemId : (state.agenda.currentId ?? itemId) }),
    'agenda.go_to': () => ({ itemId: a % 3 ? itemId : lastAdded }),
    'agenda.show': () => ({ itemId }),
    'agenda.note': () => ({ itemId, notes: a % 3 ? `Nhắc ${a}` : '' }),
    'agenda.shorten': () => ({ itemId, byMinutes: 1 + (a % 9) }),
    'agenda.import': () => ({
      items: levels.map((level) => ({ ...small, level, plannedMinutes: level === 1 ? 20 : 4, visibility })),
    }),
    'agenda.undo': () => ({ seq: a % 5 ? state.agenda.past.at(-1)?.seq : 1 }),
    'agenda.plan': () => ({ plannedMinutes: a % 4 ? 1 + (a % 300) : null }),
    'agenda.set_freeze': () => ({ freezeAt: a % 4 ? 1_600_000_000_000 + b : a % 3 ? 1000 : null }),
    'floor.request': () => ({
      ...(a % 2 ? {} : { subject: `Vấn đề ${a}`, minutes: 1 + (a % 9) }),
      ...(a % 3 ? {} : { kind: pick(['question', 'reply', 'point_of_order'], b) }),
      ...(a % 4 ? {} : { itemId }),
    }),
    'floor.withdraw': () => ({ requestId }),
    'floor.set_policy': () => ({ rules: QUEUE_RULES.filter((_rule, index) => (a >> index) & 1) }),
    'floor.reorder': () => ({ requestId, after: a % 3 ? any(requestIds) : null }),
    'floor.prepare': () => ({ seatId: a % 4 ? anySeat : null }),
    'floor.extend': () => ({ minutes: 1 + (a % 5) }),
    'floor.set_times': () => ({
      minutes: { speech: 1 + (a % 9), question: 2, reply: 3, point_of_order: 1 },
      seatMinutes: a % 2 ? 20 : null,
      amberSeconds: 30,
      keepPlaceMinutes: a % 3 ? 0 : 5,
    }),
    'floor.expire': () => ({ seatId: state.floor.requests[0]?.seatId ?? anySeat }),
    'floor.carry_totals': () => ({ totals: [{ seatId: anySeat, ms: a, speeches: 1 + (a % 3) }] }),
    'attendance.confirm': () => ({ people: [{ position: `Chức vụ ${a}`, plate: '', count: 1 + (a % 20) }] }),
    'attendance.excuse': () => ({ seatId: anySeat, reason: a % 2 ? `Bão số ${a}` : null }),
    'rollcall.open': () => ({ kind: a % 2 ? 'all' : 'random', count: 1 + (b % 3), seconds: 15 + (a % 60) }),
    'rollcall.answer': () => ({ rollcallId }),
    'rollcall.close': () => ({ rollcallId }),
    'rollcall.set_quorum': () => ({ numerator: 1 + (a % 3), denominator: 3 }),
    'chairing.arrive': () => ({ leader: pick(LEADERS, a) }),
    'chairing.leave': () => ({ leader: pick(LEADERS, a) }),
    'chairing.set_takeover': () => ({ seconds: 5 + (a % 3) }),
    'floor.grant': () => ({ seatId: anySeat, ...(holder && a % 2 ? { instead: holder } : {}) }),
    'stage.show': () => ({ source: a % 3 ? { kind: 'seat', seatId: anySeat } : { kind: 'centre' } }),
    'stage.set_layout': () => ({ layout: pick(LAYOUTS, a) }),
    'share.abandon': () => ({
      place: a % 3 ? (state.stage.share ?? 'operator') : pick(['chair', 'operator'], b),
    }),
    'discussion.begin': () => ({ seatIds: SEATS.slice(0, 2 + (a % 3)) }),
    ...Object.fromEntries(
      ['add', 'remove', 'mute', 'unmute'].map((verb) => [
        `discussion.${verb}`,
        () => ({ seatId: pick(SEATS, b) }),
      ]),
    ),
    ...pollPayloads({ a, b, state, any, anySeat }),
    ...seriesPayloads({ a, b }),
    ...proposalPayloads({ a, b, register, any, anySeat }),
    ...taskPayloads({ a, b, register, any }),
    ...practicePayloads({ a, b, register, any }),
    ...numberPayloads({ a, b, office }),
    'agenda.carry': () => ({ counts: a % 3 ? [{ departmentId: 'cb', count: 1 + (a % 9) }] : [] }),
    ...recordPayloads({ a, b, register, any }),
    ...minutesPayloads({ a, b, state, any }),
    'figure.state': () => ({
      ...(a % 2 ? {} : { figureId: any(state.reports.keys()) }),
      itemId,
      label: `Chỉ tiêu ${a}`,
      value: a % 100,
      whole: a % 3 ? 67 : null,
    }),
    ...figurePayloads({ a, b, state, anySeat }),
    ...recordingPayloads({ a, b, state, any }),
    'document.attach': () => ({
      itemId,
      ...guard,
      name: `Văn bản ${a}`,
      format: pdf ? 'pdf' : 'docx',
      size: 1 + a,
      sha256: 'ab'.repeat(32),
      pages: pdf ? 3 : null,
      sender: { role: 'minute_taker', accountId: 'clerk' },
    }),
    'linetest.record': () => ({
      seconds: a % 11 ? 60 : 0,
      camera: a % 3 ? { width: 1280, height: 720, framesPerSecond: a % 30 } : null,
      microphone: a % 5 ? { peak: (a % 100) / 100 } : null,
      line: null,
    }),
    'document.relabel': () => ({ documentId, ...guard }),
    // Seldom one that is there: what is gone cannot be presented, and turning its page is what is hard to reach.
    'document.remove': () => ({ documentId: a % 3 ? 'nothing' : documentId }),
    'document.present': () => ({
      documentId: a % 5 ? (presented?.documentId ?? documentId) : documentId,
      page: presented && a % 4 ? (a % 3 ? 1 + (presented.page % 3) : presented.page) : 1 + (b % 4),
    }),
    'document.open': () => ({
      documentId: a % 2 ? documentId : ([...state.documents.all.keys()][0] ?? 'nothing'),
    }),
  };
  const payload = payloads[named]?.() ?? {};
  const likely = () =>
    likelyDecider(payload, register) ?? likelyDoer(payload, register) ?? likelyHolder(payload, register, a);
  const decider = (who.role === 'seat' || who.role === 'department') && b % 6 ? likely() : null;
  return { actor: decider ?? who, type: named, payload };
};
