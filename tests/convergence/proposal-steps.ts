import type { Actor } from '../../shared/kernel/actor.ts';
import { PLACES } from '../../shared/proposals/events.ts';
import { isUnanswered, type StepName } from '../../shared/proposals/life.ts';
import type { Proposal } from '../../shared/proposals/proposal.ts';
import type { RegisterState } from '../../shared/register.ts';
import { preparation } from '../support/meeting.ts';

interface Moment {
  readonly a: number;
  readonly b: number;
  readonly register: RegisterState;
  readonly any: (ids: Iterable<string>) => string;
  readonly anySeat: string;
}

/** What might be sent about proposals, sensible or not, as the register stands. */
export const proposalPayloads = ({ a, b, register, any, anySeat }: Moment): Record<string, () => unknown> => {
  const { all } = register.proposals;
  const idsOf = (which: (proposal: Proposal) => boolean) =>
    [...all.values()].filter(which).map(({ id }) => id);
  const merged = idsOf(({ headId }) => headId !== null);
  // The latest are the likeliest to be worked on, and those that were merged the likeliest to be refused.
  const latest = [...all.keys()].slice(a % 2 ? -3 : 0);
  const proposalId = any(a % 6 === 0 && merged.length > 0 ? merged : latest);
  const proposalIds = a % 3 ? [proposalId] : [proposalId, any(all.keys())];
  const apart = idsOf(({ headId, state }) => headId === null && isUnanswered(state));
  const rated = a % 3 ? any(idsOf(({ state }) => state === 'answered' || state === 'refused')) : proposalId;
  const departmentId = any(register.series.departments.keys());
  const files = [...register.files.loose.keys()];
  const fileIds = a % 4 ? [] : [any(files)];
  const phase = (['prepared', 'open', 'closed', 'cancelled'] as const)[a % 4];
  const known = { code: '2020-09/p89-001', title: 'Biên chế', seatId: 'p89' };
  return {
    'series.note_meeting': () => ({
      meeting: {
        id: `m${b % 2}`,
        code: `2020-0${8 + (b % 2)}`,
        title: preparation.title,
        startsAt: preparation.startsAt,
        phase,
        openedAt: null,
        closedAt: null,
      },
      seats: preparation.seats.map((each) =>
        a % 7 === 0 && each.id === 'p40' ? { ...each, predecessorIds: ['p72'] } : each,
      ),
      departments: preparation.departments,
    }),
    'file.receive': () => ({
      id: `f${a % 12}`,
      name: `Công văn ${a}.docx`,
      format: 'docx',
      size: 1 + a,
      pages: null,
      sha256: 'cd'.repeat(32),
      sender: `seat:${anySeat}`,
    }),
    'file.drop': () => ({ fileIds: [a % 4 ? any(files) : 'f0'] }),
    'proposal.submit': () => ({ title: `Đề xuất ${a}`, matter: 'Đề nghị.', departmentId, fileIds }),
    'proposal.bring_in': () => ({
      meetingId: 'm0',
      proposals: [
        {
          ...known,
          proposalId: `old${a % 3}`,
          matter: 'Đề nghị.',
          departmentId: 'cb',
          steps: (['submitted', 'received', 'answered'] as const).slice(0, 1 + (b % 3)).map((step) => ({
            step,
            at: a,
            by: step === 'submitted' ? 'seat' : 'department',
            seatId: null,
            departmentId: null,
            words: '',
            details: {},
          })),
        },
      ],
    }),
    'proposal.receive': () => ({ proposalIds }),
    'proposal.start': () => ({ proposalIds }),
    'proposal.answer': () => ({
      proposalIds,
      answer: `Trả lời ${a}`,
      dueOn: a % 2 ? '2020-12-31' : null,
      cites: a % 5 ? null : any(all.keys()),
    }),
    'proposal.refuse': () => ({ proposalIds, reason: 'Không thuộc thẩm quyền.' }),
    'proposal.forward': () => ({ proposalIds, departmentId, reason: 'Thuộc đơn vị khác.' }),
    'proposal.assign': () => ({ proposalIds, officer: `Chuyên viên ${a % 5}`, dueOn: null }),
    'proposal.remind': () => ({ proposalIds }),
    'proposal.merge': () => ({
      headId: a % 4 ? any(apart) : any(all.keys()),
      memberIds: [a % 4 ? (apart[a % apart.length] ?? proposalId) : proposalId],
    }),
    'proposal.unmerge': () => ({ proposalId: a % 4 ? any(merged) : proposalId }),
    'proposal.bring_up': () => ({ proposalIds, to: PLACES[a % PLACES.length] }),
    'proposal.confirm': () => ({ proposalId: rated }),
    'proposal.return': () => ({ proposalId: rated, words: 'Chưa rõ.' }),
    'proposal.withdraw': () => ({ proposalId: a % 3 ? 'nothing' : proposalId, reason: 'Đã tự giải quyết.' }),
    'proposal.reopen': () => ({ proposalIds, reason: 'Xem lại.' }),
    'proposal.note': () => ({
      ...known,
      step: 'answered' satisfies StepName,
      by: 'department',
      registerSeq: 1 + (a % 99),
    }),
    'proposal.show': () => ({ ...known, proposalId: 'old1', matter: 'Đề nghị.', asks: '' }),
  };
};

/** Mostly a seat decides on its own proposals; else the refusal of others is all that is explored. */
export const likelyDecider = (payload: unknown, register: RegisterState): Actor | null => {
  if (typeof payload !== 'object' || payload === null || !('proposalId' in payload)) return null;
  const held = [...register.proposals.all.values()].find(({ id }) => id === payload.proposalId);
  return held ? { role: 'seat', seatId: held.holderId } : null;
};
