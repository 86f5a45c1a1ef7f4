import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PayloadOf } from '../../shared/commands.ts';
import type { Actor, Viewer } from '../../shared/kernel/actor.ts';
import { lifeTable } from '../../shared/kernel/life-table.ts';
import { project } from '../../shared/meeting.ts';
import { registerBook } from '../../shared/register.ts';
import { isOverdue, tallyOf } from '../../shared/tasks/counts.ts';
import {
  isOpen,
  LIFE,
  lifeStep,
  STATES,
  type StepName,
  type TaskState,
  TURN,
} from '../../shared/tasks/life.ts';
import { unlessStep } from '../../shared/tasks/take-step.ts';
import type { Task } from '../../shared/tasks/task.ts';
import {
  chair,
  department,
  deputy,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparation,
  type Story,
  seat,
  system,
} from '../support/meeting.ts';

const AN_GIANG = 'Tỉnh ủy Điểm cầu p89';
const task: PayloadOf<'task.assign'> = {
  what: 'Hoàn thành sơ kết 5 năm thực hiện Nghị quyết.',
  product: 'Báo cáo sơ kết',
  lead: AN_GIANG,
  partners: ['Vụ Cán bộ'],
  dueOn: '2020-09-30',
  paper: '12-KH/BTCTW',
  paperOn: '2020-08-31',
};
const all = (story: Story) => [...story.register.tasks.all.values()];
const only = (story: Story) => all(story)[0] as Task;
const records = (story: Story, viewer: Viewer, kind: string) =>
  [...registerBook.project(story.register, viewer).keys()].filter((key) => key.startsWith(`${kind}:`));
const sees = (story: Story, viewer: Viewer, { id } = only(story)) =>
  records(story, viewer, 'task').includes(`task:${id}`);
const programme = (story: Story) => [...story.register.tasks.programmes.values()].at(-1);

const assigned = (changes: Partial<PayloadOf<'task.assign'>> = {}) => {
  const story = openMeetingStory().does(minuteTaker, 'task.assign', { ...task, ...changes });
  const taskId = only(story).id;
  return { story, taskId, taskIds: [taskId] };
};
const reported = () => {
  const known = assigned();
  known.story.does(seat('p89'), 'task.report', { taskId: known.taskId, words: 'Đã nộp báo cáo.' });
  return known;
};

describe('J1 a task', () => {
  test('says what, by whom, with whom, until when, and gets a code for life', () => {
    const { story } = assigned();
    expect(only(story)).toMatchObject({
      ...task,
      code: '2020-09/nv-001',
      state: 'assigned',
      lead: { name: AN_GIANG, unit: { seatId: 'p89' } },
      partners: [{ name: 'Vụ Cán bộ', unit: { departmentId: 'cb' } }],
      holder: { seatId: 'p89' },
    });
    story.does(chair, 'task.assign', task).does(chair, 'meeting.close', {});
    story.nextMeeting('2020-10').does(deputy, 'task.assign', task);
    expect(all(story).map(({ code }) => code)).toEqual([
      '2020-09/nv-001',
      '2020-09/nv-002',
      '2020-10/nv-001',
    ]);
  });
  test('belongs to a programme and proposals that there are, once there is a meeting', () => {
    const story = openMeetingStory()
      .refuses(chair, 'task.assign', { ...task, programmeId: 'nothing' }, 'programme.unknown')
      .refuses(chair, 'task.assign', { ...task, proposalIds: ['nothing'] }, 'proposal.unknown')
      .refuses(chair, 'task.assign', { ...task, dueOn: '2020-02-30' }, 'command.invalid', { field: 'dueOn' });
    story.register = registerBook.initial;
    story
      .refuses(chair, 'task.assign', task, 'task.no_meeting')
      .refuses(chair, 'task.import', { tasks: [{ what: 'x', lead: 'y' }] }, 'task.no_meeting');
  });
  test('names nobody twice, and the lead not among those who help', () => {
    const { story } = assigned({ partners: ['Vụ Cán bộ', AN_GIANG, 'Vụ Cán bộ'] });
    expect(only(story).partners.map(({ name }) => name)).toEqual(['Vụ Cán bộ']);
  });
});

test('Y8 a unit is linked by its name; a stranger, or a name that several have, stands as it is', () => {
  const { story } = assigned({ lead: 'Ủy ban Kiểm tra Trung ương' });
  expect(only(story)).toMatchObject({ lead: { unit: null }, holder: null });
  const seats = preparation.seats.map((each) => ({ ...each, name: 'Cùng tên' }));
  story.nextMeeting('2020-10', { seats }).does(chair, 'task.assign', { ...task, lead: 'Tỉnh ủy Cùng tên' });
  expect(all(story).at(-1)?.lead.unit).toBeNull();
});

test('J2 the chair, the deputy and the minute-taker give and check; nobody else does', () => {
  const { story, taskIds } = reported();
  for (const actor of [seat('p89'), department('cb'), operator, observer])
    story
      .refuses(actor, 'task.assign', task, 'command.not_allowed')
      .refuses(actor, 'task.accept', { taskIds }, 'command.not_allowed')
      .refuses(actor, 'programme.open', { name: 'x' }, 'command.not_allowed');
  story.does(deputy, 'task.accept', { taskIds });
  expect(only(story)).toMatchObject({ state: 'accepted', percent: 100 });
});

describe('J3 the life of a task is one table', () => {
  test('and RULES.md shows it as it is', () => {
    expect(readFileSync('shared/tasks/RULES.md', 'utf8')).toContain(lifeTable(LIFE));
  });
  test('reported, returned, reported, accepted; what was settled too early is taken up again', () => {
    const { story, taskId, taskIds } = reported();
    story
      .does(chair, 'task.return', { taskIds, reason: 'Thiếu phụ lục.' })
      .does(seat('p89'), 'task.report', { taskId, words: 'Đã bổ sung.' })
      .does(chair, 'task.accept', { taskIds })
      .refuses(chair, 'task.accept', { taskIds }, 'task.not_now', { taskState: 'accepted' })
      .refuses(seat('p89'), 'task.progress', { taskId, percent: 50 }, 'task.not_now')
      .does(chair, 'task.return', { taskIds, reason: 'Số liệu sai.' })
      .does(chair, 'task.cancel', { taskIds, reason: 'Nghị quyết mới.' })
      .refuses(chair, 'task.remind', { taskIds }, 'task.not_now', { taskState: 'cancelled' })
      .does(chair, 'task.return', { taskIds, reason: 'Vẫn cần.' })
      .does(chair, 'task.remind', { taskIds, words: 'Sắp đến hạn.' });
    expect(only(story).steps.map(({ step }) => step)).toEqual([
      'assigned',
      'reported',
      'returned',
      'reported',
      'accepted',
      'returned',
      'cancelled',
      'returned',
      'reminded',
    ]);
  });
  test('with several at once: all of them or none', () => {
    const { story, taskIds } = assigned();
    story.does(chair, 'task.assign', task);
    const both = all(story).map(({ id }) => id);
    story
      .does(chair, 'task.cancel', { taskIds, reason: 'x' })
      .refuses(chair, 'task.remind', { taskIds: both }, 'task.not_now')
      .refuses(chair, 'task.remind', { taskIds: ['nothing'] }, 'task.unknown');
    expect(all(story).at(-1)?.steps).toHaveLength(1);
  });
  test('wherever steps lead, an open task is somebody’s turn who can do something, and nothing settled is lost', () => {
    const names = Object.keys(LIFE) as StepName[];
    const holder = { seatId: seat('p89').seatId };
    const actors: Record<'lead' | 'centre', Actor> = { lead: seat('p89'), centre: chair };
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 60 }), (turns) => {
        let state: TaskState = 'assigned';
        for (const turn of turns) {
          const possible = names.filter((name) => lifeStep(name).from.includes(state));
          const name = possible[turn % possible.length];
          if (!name) throw new Error(`nothing leads on from ${state}`);
          state = lifeStep(name).to ?? state;
          const by = TURN[state] ?? 'centre';
          const can = names.filter((each) => !unlessStep(each, { code: '', state, holder }, actors[by]));
          expect(can.length).toBeGreaterThan(0);
          expect(isOpen(state)).toBe(TURN[state] !== null);
        }
      }),
    );
    for (const state of STATES.filter((each) => each !== 'new'))
      expect(names.some((name) => lifeStep(name).to === state)).toBe(true);
  });
});

describe('J4 who reports', () => {
  test('the unit that leads, nobody else’s unit', () => {
    const { story, taskId } = assigned();
    const progress = { taskId, percent: 40, words: 'Đã thu đủ số liệu.' };
    story
      .refuses(seat('p72'), 'task.progress', progress, 'task.other_unit')
      .refuses(department('cb'), 'task.progress', progress, 'task.other_unit')
      .refuses(observer, 'task.progress', progress, 'command.not_allowed')
      .does(seat('p89'), 'task.progress', progress);
    story.does(chair, 'task.assign', { ...task, lead: 'Vụ Tổ chức' });
    const later = all(story).at(-1)?.id ?? '';
    story
      .refuses(department('cb'), 'task.report', { taskId: later, words: 'x' }, 'task.other_unit')
      .does(department('tc'), 'task.report', { taskId: later, words: 'Đã xong.' });
  });
  test('the centre for a unit that does not sit in the series', () => {
    const { story, taskId } = assigned({ lead: 'Ban ngoài' });
    story
      .refuses(seat('p89'), 'task.report', { taskId, words: 'x' }, 'task.other_unit')
      .does(minuteTaker, 'task.report', { taskId, words: 'Đã có công văn.' });
  });
});

describe('J5 progress', () => {
  const evidence = (story: Story) =>
    story.does(system, 'file.receive', {
      id: 'f1',
      name: 'Báo cáo.pdf',
      format: 'pdf',
      size: 9,
      pages: 2,
      sha256: 'ab'.repeat(32),
      sender: 'seat:p89',
    });
  test('is a share or words, with evidence that its sender attached', () => {
    const { story, taskId } = assigned();
    evidence(story)
      .refuses(seat('p89'), 'task.progress', { taskId, percent: null }, 'command.invalid', { field: 'words' })
      .refuses(seat('p89'), 'task.progress', { taskId, percent: 101 }, 'command.invalid')
      .refuses(minuteTaker, 'task.progress', { taskId, percent: 1, fileIds: ['f1'] }, 'file.unknown')
      .refuses(minuteTaker, 'task.report', { taskId, words: 'x', fileIds: ['f1'] }, 'file.unknown')
      .does(seat('p89'), 'task.progress', { taskId, percent: 60 })
      .does(seat('p89'), 'task.progress', { taskId, percent: null, words: 'Chờ góp ý.', fileIds: ['f1'] });
    expect(only(story)).toMatchObject({ state: 'in_progress', percent: 60 });
    expect(only(story).steps.at(-1)).toMatchObject({
      step: 'progressed',
      by: 'seat',
      seatId: 'p89',
      at: story.now,
      words: 'Chờ góp ý.',
      files: [{ id: 'f1', name: 'Báo cáo.pdf' }],
    });
  });
});

describe('J6 what a task says', () => {
  test('is changed with a reason, and what it said before is in the history', () => {
    const { story, taskId, taskIds } = assigned();
    story
      .does(chair, 'task.reschedule', { taskIds, dueOn: '2020-10-15', reason: 'Bão lũ.' })
      .refuses(chair, 'task.edit', { ...task, taskId, reason: '', lead: 'Vụ Cán bộ' }, 'command.invalid')
      .refuses(
        chair,
        'task.edit',
        { ...task, taskId, reason: 'x', programmeId: 'nothing' },
        'programme.unknown',
      )
      .does(chair, 'task.edit', { ...task, taskId, reason: 'Giao lại.', lead: 'Vụ Cán bộ', partners: [] });
    expect(only(story)).toMatchObject({
      holder: { departmentId: 'cb' },
      dueOn: '2020-09-30',
      state: 'assigned',
    });
    expect(
      only(story)
        .steps.slice(1)
        .map(({ words, details }) => [words, details]),
    ).toEqual([
      ['Bão lũ.', { dueOn: '2020-10-15', before: '2020-09-30' }],
      ['Giao lại.', { lead: AN_GIANG, partners: 'Vụ Cán bộ', dueOn: '2020-10-15' }],
    ]);
  });
});

describe('J7 a programme', () => {
  test('counts what is accepted, of all that were not cancelled: 5/18', () => {
    const story = openMeetingStory().does(minuteTaker, 'task.import', {
      tasks: Array.from({ length: 19 }, (_, index) => ({
        what: `Nhiệm vụ ${index + 1}`,
        lead: AN_GIANG,
        programme: 'Chương trình công tác năm 2024',
      })),
    });
    const ids = all(story).map(({ id }) => id);
    for (const taskId of ids.slice(0, 6)) story.does(seat('p89'), 'task.report', { taskId, words: 'Xong.' });
    story.does(chair, 'task.accept', { taskIds: ids.slice(0, 6) });
    expect(programme(story)).toMatchObject({ total: 19, done: 6 });
    story
      .does(chair, 'task.return', { taskIds: ids.slice(5, 6), reason: 'Chưa đủ.' })
      .does(chair, 'task.cancel', { taskIds: ids.slice(18), reason: 'Trùng.' });
    expect(programme(story)).toMatchObject({ total: 18, done: 5 });
    story.does(chair, 'task.edit', { ...task, taskId: ids[17] ?? '', reason: 'Ra ngoài chương trình.' });
    expect(programme(story)).toMatchObject({ total: 17, done: 5 });
  });
  test('has a name of its own', () => {
    const story = openMeetingStory().does(chair, 'programme.open', { name: 'Kế hoạch 12', source: '12-KH' });
    const programmeId = programme(story)?.id ?? '';
    story
      .refuses(chair, 'programme.open', { name: 'KẾ HOẠCH 12' }, 'programme.name_taken')
      .does(chair, 'programme.open', { name: 'Đề án 5' })
      .refuses(chair, 'programme.edit', { programmeId, name: 'Đề án 5' }, 'programme.name_taken')
      .refuses(chair, 'programme.edit', { programmeId: 'nothing', name: 'x' }, 'programme.unknown')
      .does(chair, 'programme.edit', { programmeId, name: 'Kế hoạch 12', source: '12-KH/BTCTW' });
    expect(story.register.tasks.programmes.get(programmeId as never)).toMatchObject({
      source: '12-KH/BTCTW',
    });
  });
});

test('J8 overdue is what its unit has not done before today', () => {
  const { story, taskId } = assigned();
  expect([isOverdue(only(story), '2020-09-30'), isOverdue(only(story), '2020-10-01')]).toEqual([false, true]);
  expect(isOverdue({ ...only(story), dueOn: null }, '2999-01-01')).toBe(false);
  expect(tallyOf(all(story), '2020-10-01')).toEqual({ total: 1, done: 0, reported: 0, overdue: 1 });
  story.does(seat('p89'), 'task.report', { taskId, words: 'Xong.' });
  expect(tallyOf(all(story), '2020-10-01')).toEqual({ total: 1, done: 0, reported: 1, overdue: 0 });
});

test('J9 a successor leads the tasks of its predecessor; the old name stays', () => {
  const { story, taskId } = assigned();
  story.does(seat('p89'), 'task.progress', { taskId, percent: 30 });
  const seats = preparation.seats
    .filter(({ id }) => id !== 'p89')
    .map((each) => (each.id === 'p40' ? { ...each, predecessorIds: ['p89'] } : each));
  story.nextMeeting('2020-10', { seats });
  expect(only(story)).toMatchObject({ lead: { name: AN_GIANG }, holder: { seatId: 'p40' } });
  expect([sees(story, seat('p40')), sees(story, seat('p89')), sees(story, seat('p72'))]).toEqual([
    true,
    true,
    false,
  ]);
  story
    .refuses(seat('p89'), 'task.report', { taskId, words: 'x' }, 'task.other_unit')
    .does(seat('p40'), 'task.report', { taskId, words: 'Đã xong.' });
  expect(only(story).steps.map(({ seatId }) => seatId)).toEqual([null, 'p89', 'p40']);
});

test('J10 a confirmed resolution becomes a task, once; confirmed anew it changes it, withdrawn it cancels it', () => {
  const resolution = { meetingId: '2020-09', resolutionId: 'r1' };
  const follow = {
    ...resolution,
    number: 3,
    what: 'Rà soát biên chế.',
    lead: AN_GIANG,
    proposalIds: ['gone'],
  };
  const story = openMeetingStory()
    .refuses(chair, 'task.follow_resolution', follow, 'command.not_allowed')
    .does(system, 'task.follow_resolution', follow)
    .does(system, 'task.follow_resolution', { ...follow, dueOn: '2020-10-31' });
  expect(all(story)).toHaveLength(1);
  expect(only(story)).toMatchObject({ dueOn: '2020-10-31', proposalIds: [], resolution: { number: 3 } });
  story.does(system, 'task.drop_resolution', { ...resolution, reason: 'Rút kết luận.' });
  expect(only(story).state).toBe('cancelled');
  story.refuses(system, 'task.drop_resolution', { ...resolution, reason: 'x' }, 'task.unknown');
  story.register = registerBook.initial;
  story.refuses(system, 'task.follow_resolution', follow, 'task.no_meeting');
});

test('J11 a file comes in whole, opens the programmes that are new, and uses those that are there', () => {
  const story = openMeetingStory().does(chair, 'programme.open', { name: 'Kế hoạch 12' });
  const row = { what: 'Việc', lead: 'Vụ Cán bộ' };
  story.does(minuteTaker, 'task.import', {
    tasks: [
      row,
      { ...row, programme: 'kế hoạch 12' },
      { ...row, programme: 'Đề án 5' },
      { ...row, programme: 'Đề án 5' },
    ],
  });
  expect([...story.register.tasks.programmes.values()].map(({ name, total }) => [name, total])).toEqual([
    ['Kế hoạch 12', 1],
    ['Đề án 5', 2],
  ]);
  expect(all(story).map(({ code }) => code.slice(-3))).toEqual(['001', '002', '003', '004']);
  story.refuses(minuteTaker, 'task.import', { tasks: [row, { ...row, lead: '' }] }, 'command.invalid');
  expect(all(story)).toHaveLength(4);
});

test('J12 the centre sees all, a seat what it leads or helps with, everybody the programmes', () => {
  const { story } = assigned({ partners: ['Tỉnh ủy Điểm cầu p72'] });
  story.does(chair, 'programme.open', { name: 'Kế hoạch 12' });
  const viewers = [chair, department('tc'), operator, seat('p89'), seat('p72'), seat('p40'), observer];
  expect(viewers.map((viewer) => sees(story, viewer))).toEqual([true, true, true, true, true, false, false]);
  expect(viewers.map((viewer) => records(story, viewer, 'programme').length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

test('J13 on the screens is what is unfinished, a running programme whole, and what moved lately', () => {
  const { story, taskIds } = reported();
  const programmed = (what: string) => ({ what, lead: AN_GIANG, programme: 'Kế hoạch 12' });
  story.does(chair, 'task.accept', { taskIds });
  story.does(chair, 'task.import', { tasks: [programmed('Một'), programmed('Hai')] });
  const [, first, second] = all(story) as [Task, Task, Task];
  const settle = ({ id }: Task) =>
    story
      .does(chair, 'task.report', { taskId: id, words: 'Xong.' })
      .does(chair, 'task.accept', { taskIds: [id] });
  settle(first).nextMeeting('2020-10');
  expect(all(story).map((each) => sees(story, chair, each))).toEqual([true, true, true]);
  story.nextMeeting('2020-11');
  expect(all(story).map((each) => sees(story, chair, each))).toEqual([false, true, true]);
  settle(second).nextMeeting('2020-12').nextMeeting('2021-01');
  expect(all(story).map((each) => sees(story, chair, each))).toEqual([false, false, false]);
  // Taken up again, the whole programme is back: the patch brings its other tasks too.
  const before = story.register;
  story.does(chair, 'task.return', { taskIds: [second.id], reason: 'Làm lại.' });
  const changes = registerBook.changesBetween(before, story.register)(chair);
  expect(Object.keys(changes).sort()).toEqual(
    [`task:${first.id}`, `task:${second.id}`, `programme:${programme(story)?.id}`].sort(),
  );
});

test('J14 N5 the log of the meeting that is on says it, to the centre and to the seat that leads', () => {
  const { story } = assigned();
  const note = {
    step: 'assigned',
    code: '2020-09/nv-001',
    what: task.what,
    count: 1,
    seatId: 'p89',
    by: 'minute_taker',
    registerSeq: 3,
  } as const;
  story.does(system, 'task.note', note).does(system, 'task.note', { ...note, seatId: null, count: 18 });
  const lines = (viewer: Viewer) =>
    [...project(story.state, viewer)].filter(
      ([key, line]) => key.startsWith('log:') && 'type' in line && line.type === 'task.noted',
    ).length;
  expect([chair, seat('p89'), seat('p72'), observer].map(lines)).toEqual([2, 1, 0, 0]);
  expect(story.state.log.at(-1)).toMatchObject({
    by: 'minute_taker',
    params: { taskStep: 'assigned', count: 18 },
  });
  expect(story.state.proposals.toldSeq).toBe(3);
  story.does(chair, 'meeting.close', {}).refuses(system, 'task.note', note, 'meeting.not_open');
});
