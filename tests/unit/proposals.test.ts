import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { lifeTable } from '../../shared/kernel/life-table.ts';
import { isUnanswered, LIFE, STATES, type StepName, TURN } from '../../shared/proposals/life.ts';
import { unansweredBefore } from '../../shared/proposals/unanswered.ts';
import type { ProposalRecord } from '../../shared/proposals/view.ts';
import { registerBook } from '../../shared/register.ts';
import {
  chair,
  department,
  observer,
  openMeetingStory,
  operator,
  preparation,
  preparedMeeting,
  type Story,
  seat,
  system,
} from '../support/meeting.ts';

const proposal = { title: 'Biên chế', matter: 'Đề nghị hướng dẫn giao biên chế.', departmentId: 'cb' };
const all = (story: Story) => [...story.register.proposals.all.values()];
const only = (story: Story) => all(story)[0] as ReturnType<typeof all>[number];
const seen = (story: Story, viewer: Viewer, id = only(story).id) =>
  registerBook.project(story.register, viewer).get(`proposal:${id}`) as ProposalRecord | undefined;

const submitted = () => {
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', proposal);
  return { story, proposalId: only(story).id, proposalIds: [only(story).id] };
};
const answered = () => {
  const known = submitted();
  known.story
    .does(department('cb'), 'proposal.receive', { proposalIds: known.proposalIds })
    .does(department('cb'), 'proposal.answer', { proposalIds: known.proposalIds, answer: 'Đã hướng dẫn.' });
  return known;
};
/** Three seats ask the same, and the first speaks for all. */
const group = () => {
  const story = openMeetingStory();
  for (const id of ['p89', 'p72', 'constructor']) story.does(seat(id), 'proposal.submit', proposal);
  const [head, second, third] = all(story).map(({ id }) => id) as string[] as [string, string, string];
  story.does(department('cb'), 'proposal.merge', { headId: head, memberIds: [second, third] });
  return { story, head, second, third };
};

describe('D1 what a seat asks', () => {
  test('gets a code for life: meeting, seat, number of that seat', () => {
    const story = preparedMeeting()
      .does(seat('p89'), 'proposal.submit', proposal)
      .does(seat('p72'), 'proposal.submit', proposal)
      .does(seat('p89'), 'proposal.submit', proposal)
      .nextMeeting('2020-10')
      .does(seat('p89'), 'proposal.submit', proposal);
    expect(all(story).map(({ code }) => code)).toEqual([
      '2020-09/p89-001',
      '2020-09/p72-001',
      '2020-09/p89-002',
      '2020-09/p89-003',
    ]);
    story.does(chair, 'meeting.open', {}).does(seat('p89'), 'proposal.submit', proposal);
    expect(all(story).at(-1)?.code).toBe('2020-10/p89-001');
  });
  test('comes from a seat of this series, to a department there is, once there is a meeting', () => {
    openMeetingStory()
      .refuses(seat('p99'), 'proposal.submit', proposal, 'seat.unknown')
      .refuses(
        seat('p89'),
        'proposal.submit',
        { ...proposal, departmentId: 'constructor' },
        'proposal.department_unknown',
      )
      .refuses(chair, 'proposal.submit', proposal, 'command.not_allowed');
    const story = openMeetingStory();
    story.register = registerBook.initial;
    story.refuses(seat('p89'), 'proposal.submit', proposal, 'proposal.no_meeting');
  });
  test('goes on between the meetings, with the code of the newest', () => {
    const story = openMeetingStory().does(chair, 'meeting.close', {});
    story.does(seat('p89'), 'proposal.submit', proposal);
    expect(only(story).code).toBe('2020-09/p89-001');
  });
});

test('D2 it is received before it is answered, and by those who work on proposals', () => {
  const { story, proposalIds } = submitted();
  const answer = { proposalIds, answer: 'x' };
  story
    .refuses(department('cb'), 'proposal.answer', answer, 'proposal.not_now', { state: 'submitted' })
    .refuses(operator, 'proposal.receive', { proposalIds }, 'command.not_allowed')
    .does(department('cb'), 'proposal.receive', { proposalIds })
    .refuses(chair, 'proposal.receive', { proposalIds }, 'proposal.not_now', { code: '2020-09/p89-001' })
    .refuses(chair, 'proposal.receive', { proposalIds: ['nothing'] }, 'proposal.unknown');
});

describe('D3 an answer', () => {
  test('is replaced by a later one; both are in the history', () => {
    const { story, proposalIds } = answered();
    story.does(chair, 'proposal.answer', { proposalIds, answer: 'Bổ sung.', dueOn: '2020-12-31' });
    const record = seen(story, seat('p89'));
    expect(record).toMatchObject({ state: 'answered', answer: { text: 'Bổ sung.', dueOn: '2020-12-31' } });
    expect(record?.steps.filter(({ step }) => step === 'answered').map(({ words }) => words)).toEqual([
      'Đã hướng dẫn.',
      'Bổ sung.',
    ]);
  });
  test('cites an earlier one that was answered', () => {
    const { story, proposalId } = answered();
    story.does(seat('p72'), 'proposal.submit', proposal);
    const later = all(story).at(-1)?.id ?? '';
    story
      .does(chair, 'proposal.receive', { proposalIds: [later] })
      .refuses(
        chair,
        'proposal.answer',
        { proposalIds: [later], answer: 'x', cites: later },
        'proposal.not_answered',
      )
      .refuses(
        chair,
        'proposal.answer',
        { proposalIds: [later], answer: 'x', cites: 'nothing' },
        'proposal.unknown',
      )
      .does(chair, 'proposal.answer', { proposalIds: [later], answer: 'Như trên.', cites: proposalId });
    expect(seen(story, seat('p72'), later as never)?.answer?.cites).toBe('2020-09/p89-001');
  });
});

test('D4 a department works on its own, a seat decides on its own', () => {
  const { story, proposalId, proposalIds } = answered();
  story
    .refuses(department('tc'), 'proposal.answer', { proposalIds, answer: 'x' }, 'proposal.other_department')
    .refuses(seat('p72'), 'proposal.confirm', { proposalId }, 'proposal.other_seat')
    .refuses(seat('p72'), 'proposal.withdraw', { proposalId, reason: 'x' }, 'proposal.other_seat');
});

describe('D5 who sees what', () => {
  const viewers = [seat('p89'), seat('p72'), seat('p40'), observer, chair, department('tc')];
  const clustered = () => {
    const seats = preparation.seats.map((each) => ({ ...each, cluster: each.id === 'p40' ? '' : 'Cụm 5' }));
    return preparedMeeting().nextMeeting('2020-10', { seats }).does(chair, 'meeting.open', {});
  };
  test('a seat its own and its cluster’s, the centre all, an observer nothing', () => {
    const story = clustered().does(seat('p89'), 'proposal.submit', proposal);
    expect(viewers.map((viewer) => seen(story, viewer) !== undefined)).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });
  test('what was answered is for all seats: question and answer, nothing of what is arranged inside', () => {
    const story = clustered().does(seat('p89'), 'proposal.submit', { ...proposal, behalf: 'Huyện ủy' });
    const proposalIds = [only(story).id];
    story
      .does(department('cb'), 'proposal.receive', { proposalIds })
      .does(department('cb'), 'proposal.assign', {
        proposalIds,
        officer: 'Chuyên viên 1',
        dueOn: '2020-10-01',
      })
      .does(department('cb'), 'proposal.answer', { proposalIds, answer: 'Có.' });
    expect(seen(story, seat('p40'))).toMatchObject({
      answer: { text: 'Có.' },
      behalf: '',
      officer: '',
      dueOn: null,
    });
    expect(seen(story, seat('p40'))?.steps.map(({ step }) => step)).toEqual(['submitted', 'answered']);
    expect(seen(story, seat('p89'))).toMatchObject({ behalf: 'Huyện ủy', officer: '', dueOn: '2020-10-01' });
    expect(seen(story, seat('p89'))?.steps.map(({ step }) => step)).not.toContain('assigned');
    expect(seen(story, chair)).toMatchObject({ officer: 'Chuyên viên 1' });
    expect(seen(story, observer)).toBeUndefined();
  });
});

test('D6 on the screens is what is owed and what moved lately; a seat keeps all of its own', () => {
  const { story, proposalId } = answered();
  story.does(seat('p89'), 'proposal.confirm', { proposalId });
  story.does(seat('p72'), 'proposal.submit', proposal).does(chair, 'meeting.close', {});
  story.nextMeeting('2020-10');
  expect(seen(story, chair, proposalId)).toBeDefined();
  story.nextMeeting('2020-11');
  expect(seen(story, chair, proposalId)).toBeUndefined();
  expect(seen(story, seat('p89'), proposalId)).toBeDefined();
  expect(seen(story, chair, all(story)[1]?.id)).toBeDefined();
});

describe('D7 the life of a proposal is one table', () => {
  test('and RULES.md shows it as it is', () => {
    expect(readFileSync('shared/proposals/RULES.md', 'utf8')).toContain(lifeTable(LIFE));
  });
  test('a seat withdraws, the centre refuses with a reason, forwards, and takes up again what was settled', () => {
    const { story, proposalId, proposalIds } = submitted();
    story
      .refuses(
        department('cb'),
        'proposal.forward',
        { proposalIds, departmentId: 'cb', reason: 'x' },
        'proposal.same_department',
      )
      .refuses(
        department('cb'),
        'proposal.forward',
        { proposalIds, departmentId: 'none', reason: 'x' },
        'proposal.department_unknown',
      )
      .does(department('cb'), 'proposal.forward', {
        proposalIds,
        departmentId: 'tc',
        reason: 'Thuộc Vụ Tổ chức.',
      });
    expect(only(story)).toMatchObject({ state: 'submitted', departmentId: 'tc' });
    story
      .refuses(department('cb'), 'proposal.receive', { proposalIds }, 'proposal.other_department')
      .does(department('tc'), 'proposal.receive', { proposalIds })
      .does(department('tc'), 'proposal.start', { proposalIds })
      .does(department('tc'), 'proposal.refuse', { proposalIds, reason: 'Không thuộc thẩm quyền.' })
      .does(chair, 'proposal.reopen', { proposalIds, reason: 'Xem lại.' })
      .does(seat('p89'), 'proposal.withdraw', { proposalId, reason: 'Đã tự giải quyết.' })
      .refuses(department('tc'), 'proposal.start', { proposalIds }, 'proposal.not_now', {
        state: 'withdrawn',
      });
  });
});

test('D8 every step is dated and signed by role', () => {
  const { story, proposalIds } = submitted();
  story
    .does(department('cb'), 'proposal.receive', { proposalIds })
    .does(chair, 'proposal.remind', { proposalIds, words: 'Trả lời trước thứ Sáu.' });
  expect(only(story).steps).toMatchObject([
    { step: 'submitted', by: 'seat', seatId: 'p89' },
    { step: 'received', by: 'department', departmentId: 'cb' },
    { step: 'reminded', by: 'chair', words: 'Trả lời trước thứ Sáu.' },
  ]);
  const times = only(story).steps.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('D9 several at once, or none of them', () => {
  const story = openMeetingStory()
    .does(seat('p89'), 'proposal.submit', proposal)
    .does(seat('p72'), 'proposal.submit', { ...proposal, departmentId: 'tc' });
  const proposalIds = all(story).map(({ id }) => id);
  story
    .refuses(department('cb'), 'proposal.receive', { proposalIds }, 'proposal.other_department')
    .does(chair, 'proposal.receive', { proposalIds: [...proposalIds, ...proposalIds] })
    .does(chair, 'proposal.assign', { proposalIds, officer: 'Chuyên viên 2', dueOn: '2020-10-01' });
  expect(all(story).map(({ state, dueOn, steps }) => [state, dueOn, steps.length])).toEqual([
    ['received', '2020-10-01', 3],
    ['received', '2020-10-01', 3],
  ]);
});

describe('D10 merged on one matter', () => {
  test('one answer reaches all, every seat rates for itself, work goes on at the first', () => {
    const { story, head, second, third } = group();
    story
      .refuses(chair, 'proposal.receive', { proposalIds: [second] }, 'proposal.merged')
      .does(chair, 'proposal.receive', { proposalIds: [head] })
      .does(chair, 'proposal.answer', { proposalIds: [head], answer: 'Như nhau.' });
    expect(all(story).map(({ state, answer }) => [state, answer?.text])).toEqual(
      Array(3).fill(['answered', 'Như nhau.']),
    );
    story.does(seat('p72'), 'proposal.confirm', { proposalId: second });
    story.does(chair, 'proposal.answer', { proposalIds: [head], answer: 'Bổ sung.' });
    expect(all(story).map(({ state }) => state)).toEqual(['answered', 'confirmed', 'answered']);
    expect(story.register.proposals.all.get(third as never)?.answer?.text).toBe('Bổ sung.');
  });
  test('one that comes late to a group that is answered has the answer at once', () => {
    const { story, proposalId } = answered();
    story.does(seat('p72'), 'proposal.submit', { ...proposal, departmentId: 'tc' });
    const late = all(story)[1]?.id ?? '';
    story
      .refuses(
        department('cb'),
        'proposal.merge',
        { headId: proposalId, memberIds: [late] },
        'proposal.other_department',
      )
      .does(chair, 'proposal.merge', { headId: proposalId, memberIds: [late] });
    expect(all(story)[1]).toMatchObject({ state: 'answered', departmentId: 'cb', headId: proposalId });
  });
  test('not with itself, not twice, not with what is settled', () => {
    const { story, head, second } = group();
    story
      .refuses(chair, 'proposal.merge', { headId: head, memberIds: [head] }, 'proposal.with_itself')
      .refuses(chair, 'proposal.merge', { headId: second, memberIds: [head] }, 'proposal.merged')
      .refuses(chair, 'proposal.merge', { headId: 'nothing', memberIds: [head] }, 'proposal.unknown')
      .does(seat('p40'), 'proposal.submit', proposal);
    const fourth = all(story)[3]?.id ?? '';
    story
      .does(seat('p40'), 'proposal.withdraw', { proposalId: fourth, reason: 'x' })
      .refuses(chair, 'proposal.merge', { headId: head, memberIds: [fourth] }, 'proposal.not_now')
      .refuses(chair, 'proposal.merge', { headId: fourth, memberIds: [head] }, 'proposal.not_now');
  });
});

test('D11 what leaves a group goes on from where it is, and the next speaks for the rest', () => {
  const { story, head, second, third } = group();
  const at = (id: string) => story.register.proposals.all.get(id as never);
  story.refuses(chair, 'proposal.unmerge', { proposalId: head }, 'proposal.not_merged');
  story.does(chair, 'proposal.receive', { proposalIds: [head] });
  story.does(seat('p89'), 'proposal.withdraw', { proposalId: head, reason: 'x' });
  expect(at(second)).toMatchObject({ headId: null, memberIds: [third], state: 'received' });
  expect(at(third)).toMatchObject({ headId: second, state: 'received' });
  story.does(chair, 'proposal.unmerge', { proposalId: third });
  expect(at(second)).toMatchObject({ memberIds: [] });
  story.does(chair, 'proposal.start', { proposalIds: [third] });
  expect([at(second)?.state, at(third)?.state]).toEqual(['received', 'in_progress']);
});

test('D12 the seat confirms, or says why not: then the proposal comes back by itself', () => {
  const { story, proposalId, proposalIds } = answered();
  story.does(seat('p89'), 'proposal.return', { proposalId, words: 'Chưa rõ về thời hạn.' });
  expect(only(story)).toMatchObject({ state: 'reopened', answer: { text: 'Đã hướng dẫn.' } });
  expect(isUnanswered(only(story).state)).toBe(true);
  story
    .does(department('cb'), 'proposal.answer', { proposalIds, answer: 'Thời hạn là 31/12.' })
    .does(seat('p89'), 'proposal.confirm', { proposalId, words: 'Cảm ơn.' })
    .refuses(seat('p89'), 'proposal.return', { proposalId, words: 'x' }, 'proposal.not_now');
});

describe('D13 a proposal cannot fall silent', () => {
  const steps = Object.keys(LIFE) as StepName[];
  test('in each state that is not settled, those whose turn it is can do something about it', () => {
    for (const state of STATES) {
      const turn = TURN[state];
      if (turn === null) continue;
      const moves = steps.filter((step) => {
        const { from, to, by } = LIFE[step] as {
          from: readonly string[];
          to: string | null;
          by: readonly string[];
        };
        return from.includes(state) && to !== null && (turn === 'seat') === by.includes('seat');
      });
      expect([state, moves.length > 0]).toEqual([state, true]);
    }
  });
  test('only its own seat settles it', () => {
    for (const step of steps) {
      const { to, by } = LIFE[step];
      if (to !== null && TURN[to] === null) expect(by).toEqual(['seat']);
    }
  });
  test('and what is owed from earlier meetings is counted by department', () => {
    const { story } = submitted();
    story
      .does(seat('p72'), 'proposal.submit', { ...proposal, departmentId: 'tc' })
      .does(seat('p40'), 'proposal.submit', proposal)
      .does(chair, 'meeting.close', {})
      .nextMeeting('2020-10')
      .does(seat('p40'), 'proposal.submit', proposal);
    const third = all(story)[2]?.id ?? '';
    story.does(seat('p40'), 'proposal.withdraw', { proposalId: third, reason: 'x' });
    expect(unansweredBefore(story.register, '2020-10' as never)).toEqual([
      { departmentId: 'cb', count: 1 },
      { departmentId: 'tc', count: 1 },
    ]);
  });
});

test('D14, Y3 the successor holds what its predecessors asked; the history keeps their names', () => {
  const { story, proposalId } = answered();
  const seats = [
    {
      id: 'p80',
      name: 'Tây Ninh mới',
      kind: 'Tỉnh ủy',
      region: '',
      cluster: '',
      predecessorIds: ['p89', 'p72'],
    },
  ];
  story.does(chair, 'meeting.close', {}).nextMeeting('2020-10', { seats });
  expect(only(story)).toMatchObject({ code: '2020-09/p89-001', seatId: 'p89', holderId: 'p80' });
  expect(story.register.series.seats.get('p89' as never)).toMatchObject({
    successorId: 'p80',
    name: 'Điểm cầu p89',
  });
  expect(seen(story, seat('p80'))?.steps[0]).toMatchObject({ seatId: 'p89' });
  story
    .refuses(seat('p89'), 'proposal.confirm', { proposalId }, 'proposal.other_seat')
    .does(seat('p80'), 'proposal.confirm', { proposalId });
});

describe('D16 brought up to the meeting', () => {
  test('by those who lead it, to the one that is on or comes next', () => {
    const { story, proposalIds } = submitted();
    story
      .refuses(department('cb'), 'proposal.bring_up', { proposalIds, to: 'vote' }, 'command.not_allowed')
      .does(chair, 'proposal.bring_up', { proposalIds, to: 'vote' });
    expect(story.events).toMatchObject([{ type: 'proposal.brought_up', to: 'vote', meetingId: '2020-09' }]);
    story
      .does(chair, 'meeting.close', {})
      .refuses(chair, 'proposal.bring_up', { proposalIds, to: 'stage' }, 'proposal.no_meeting');
  });
  test('what is discussed stands before everybody until it is ended', () => {
    const shown = {
      proposalId: 'x',
      code: '2020-09/p89-001',
      title: 'Biên chế',
      matter: 'x',
      asks: '',
      seatId: 'p89',
    };
    const story = openMeetingStory()
      .refuses(chair, 'proposal.end_discussion', {}, 'proposal.not_discussed')
      .refuses(chair, 'proposal.show', shown, 'command.not_allowed')
      .does(system, 'proposal.show', shown);
    expect(story.state.proposals.discussed).toMatchObject({ code: '2020-09/p89-001' });
    story.does(operator, 'proposal.end_discussion', {});
    expect(story.state.proposals.discussed).toBeNull();
    story.does(system, 'proposal.show', shown).does(chair, 'meeting.close', {});
    expect(story.state.proposals.discussed).toBeNull();
  });
});

test('D17 the log says what was done, and by whom', () => {
  const noted = {
    step: 'answered',
    code: '2020-09/p89-001',
    title: 'Biên chế',
    seatId: 'p89',
    by: 'department',
    registerSeq: 7,
  } as const;
  const story = openMeetingStory().does(system, 'proposal.note', noted);
  expect(story.state.log.at(-1)).toMatchObject({
    type: 'proposal.noted',
    by: 'department',
    seatId: 'p89',
    params: { step: 'answered', code: '2020-09/p89-001' },
  });
  expect(story.state.proposals.toldSeq).toBe(7);
  story.does(chair, 'meeting.close', {}).refuses(system, 'proposal.note', noted, 'meeting.not_open');
});
