import fc from 'fast-check';
import { COMMANDS } from '../../shared/commands.ts';
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
import { likelyNext, pollPayloads } from './poll-steps.ts';

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

/** What has to happen several times in one poll is done more often than polls are closed. */
const OFTEN = {
  'poll.open': 4,
  'poll.cast': 10,
  'poll.close': 2,
  'poll.report_problem': 3,
  'poll.decide_tie': 4,
  'poll.group_texts': 2,
  'floor.grant': 2,
  'floor.mute': 2,
  'floor.unmute': 2,
};
const TYPES = [
  ...COMMANDS.keys(),
  'constructor',
  ...Object.entries(OFTEN).flatMap(([type, times]) => Array.from({ length: times }, () => type)),
];

const pick = <T>(values: readonly T[], number: number): T | undefined => values[number % values.length];

/** A command that somebody might send, sensible or not, to the meeting as it stands. */
export const commandOf = (
  { actor, type, a, b }: Extract<Step, { kind: 'command' }>,
  state: MeetingState,
): { actor: Actor; type: string; payload: unknown } => {
  const named = likelyNext(state, type) ?? pick(TYPES, type) ?? '';
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
  const holder = state.floor.holder?.seatId;
  const payloads: Record<string, () => unknown> = {
    'meeting.prepare': () => preparation,
    'meeting.seal': () => ({ seq: 1 + (a % 9), hash: 'f'.repeat(64) }),
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
    ...pollPayloads({ a, b, state, any, anySeat }),
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
  };
  return { actor: who, type: named, payload: payloads[named]?.() ?? {} };
};
