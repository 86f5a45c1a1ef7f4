import fc from 'fast-check';
import { COMMANDS } from '../../shared/commands.ts';
import { LABELS } from '../../shared/documents/labels.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import {
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

export const ACTORS: readonly Actor[] = [
  chair,
  deputy,
  operator,
  minuteTaker,
  observer,
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

/** What others build upon comes more often, or what stands on it is never reached. */
const OFTEN = ['agenda.add', 'document.attach', 'document.attach', 'document.present', 'document.present'];
const TYPES = [...COMMANDS.keys(), ...OFTEN, 'constructor'];
const CHOICES = ['yes', 'no', 'abstain', 'maybe'];

const pick = <T>(values: readonly T[], number: number): T | undefined => values[number % values.length];

/** A command that somebody might send, sensible or not, to the meeting as it stands. */
export const commandOf = (
  { actor, type, a, b }: Extract<Step, { kind: 'command' }>,
  state: MeetingState,
): { actor: Actor; type: string; payload: unknown } => {
  const named = pick(TYPES, type) ?? '';
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
  const resolutionId = any(state.resolutions.keys());
  const resolution = { text: `Kết luận ${a}`, owner: 'Vụ Cán bộ', deadline: a % 2 ? '2020-10-31' : null };
  const presented = state.documents.presentation;
  const documentId = any(state.documents.all.keys());
  const guard = {
    label: pick(LABELS, b % 3 ? 0 : b) ?? 'open',
    clearance: a % 4 ? { kind: 'all' } : { kind: 'seats', seatIds: [anySeat, 'p89'] },
  };
  const pdf = a % 7 > 0;
  const holder = state.floor.holder?.seatId;
  const payloads: Record<string, () => unknown> = {
    'meeting.prepare': () => preparation,
    'seat.join': () => ({ seatId: anySeat }),
    'seat.leave': () => ({ seatId: anySeat }),
    'agenda.add': () => ({ ...item, ...(a % 3 ? {} : { after: itemId }) }),
    'agenda.edit': () => ({ itemId, ...item }),
    'agenda.move': () => ({ itemId, after: a % 2 ? null : any(state.agenda.order) }),
    'agenda.remove': () => ({ itemId }),
    'agenda.go_to': () => ({ itemId }),
    'floor.request': () => (a % 2 ? {} : { subject: `Vấn đề ${a}` }),
    'floor.withdraw': () => ({ seatId: state.floor.queue[0]?.seatId ?? anySeat }),
    'floor.grant': () => ({ seatId: anySeat, ...(holder && a % 2 ? { instead: holder } : {}) }),
    'stage.show': () => ({ source: a % 3 ? { kind: 'seat', seatId: anySeat } : { kind: 'centre' } }),
    'poll.open': () => ({ question: `Thông qua ${a}?` }),
    'poll.cast': () => ({
      pollId: b % 3 ? (state.polls.openId ?? any(state.polls.all.keys())) : any(state.polls.all.keys()),
      choice: pick(CHOICES, a),
    }),
    'poll.close': () => ({ pollId: any(state.polls.all.keys()) }),
    'proposal.submit': () => ({
      title: `Đề xuất ${a}`,
      matter: 'Đề nghị hướng dẫn.',
      departmentId: any(state.frame.departments.keys()),
    }),
    'proposal.receive': () => ({ proposalId: any(state.proposals.keys()) }),
    'proposal.answer': () => ({ proposalId: any(state.proposals.keys()), answer: `Trả lời ${a}` }),
    'resolution.record': () => resolution,
    'resolution.amend': () => ({ resolutionId, revision: 1 + (a % 3), ...resolution }),
    'figure.state': () => ({
      ...(a % 2 ? {} : { figureId: any(state.reports.keys()) }),
      itemId,
      label: `Chỉ tiêu ${a}`,
      value: a % 100,
      whole: a % 3 ? 67 : null,
    }),
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
    'document.relabel': () => ({ documentId, ...guard }),
    // Seldom one that is there: what is gone cannot be presented, and turning its page is what is hard to reach.
    'document.remove': () => ({ documentId: a % 3 ? 'nothing' : documentId }),
    'document.present': () => ({
      documentId: a % 5 ? (presented?.documentId ?? documentId) : documentId,
      page: presented && a % 4 ? 1 + (presented.page % 3) : 1 + (b % 4),
    }),
    'document.open': () => ({ documentId }),
  };
  return { actor: who, type: named, payload: payloads[named]?.() ?? {} };
};
