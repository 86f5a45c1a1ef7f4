import { expect, test } from '@jest/globals';
import { SAMPLE_PROPOSALS } from '../../server/sample/proposals/all.ts';
import { createSearch } from '../../server/search/search.ts';
import { FIRST_SERIES, type MeetingId, OFFICE_ID, registerIdOf } from '../../shared/kernel/ids.ts';
import { type OfficeState, officeBook } from '../../shared/office.ts';
import { FindBody } from '../../shared/search/contract.ts';
import { excerpt, marked } from '../../shared/search/excerpt.ts';
import { createTextIndex } from '../../shared/search/text-index.ts';
import {
  chair,
  department,
  minuteTaker,
  observer,
  openMeetingStory,
  type Story,
  seat,
} from '../support/meeting.ts';

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

test('G1 diacritics, composition and the order of words make no difference', () => {
  const index = createTextIndex();
  index.put('a', 'Độ tuổi tham gia cấp ủy khóa mới');
  index.put('b', 'Biên chế của văn phòng cấp huyện');
  expect(ids(index.find('cap uy do tuoi'))).toEqual(['a']);
  expect(ids(index.find('CẤP HUYỆN'))).toEqual(['b']);
  expect(ids(index.find('Độ tuổi'.normalize('NFD')))).toEqual(['a']);
  expect(ids(index.like('tuoi do uy cap', 5))[0]).toBe('a');
  expect(ids(index.find('cap xyz'))).toEqual([]);
});

test('G2 what is on one matter comes first, what has only common words in common does not come at all', () => {
  const index = createTextIndex();
  SAMPLE_PROPOSALS.forEach(({ title, matter }, place) => {
    for (let copy = 0; copy < 3; copy += 1)
      index.put(
        `${place}-${copy}`,
        copy === 0 ? `${title} ${matter}` : `Đề nghị Ban hướng dẫn ${place * copy}`,
      );
  });
  for (const [place, { title }] of SAMPLE_PROPOSALS.entries())
    expect(ids(index.like(title, 1))).toEqual([`${place}-0`]);
});

test('a text that changed is found by its new words alone, and the index does not grow for ever', () => {
  const index = createTextIndex();
  for (let turn = 0; turn < 500; turn += 1) index.put('a', `lần ${turn} sửa đổi`);
  expect([index.size(), ids(index.find('499')), ids(index.find('498'))]).toEqual([1, ['a'], []]);
  index.remove('a');
  expect(ids(index.find('499'))).toEqual([]);
});

/** A search over the meeting and the register of a story, and over what the office has numbered. */
const searchOver = (story: Story, numbered: OfficeState = officeBook.initial) => {
  const office = { id: OFFICE_ID, state: () => numbered } as const;
  const register = { id: registerIdOf(FIRST_SERIES), state: () => story.register };
  const meeting = { id: '2020-09' as MeetingId, state: () => story.state };
  return {
    register,
    search: createSearch({
      meetings: () => [meeting],
      registers: () => [register],
      office,
      minutes: () => null,
    }),
  };
};

test('G3 in the room nobody finds a proposal that they may not see', () => {
  const proposal = { title: 'Độ tuổi cấp ủy', matter: 'Đề nghị hướng dẫn.', departmentId: 'cb' };
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', proposal);
  const { search, register } = searchOver(story);
  const found = () =>
    [seat('p89'), seat('p72'), observer, chair].map(
      (viewer) => search.ask(register, viewer, { text: 'do tuoi', way: 'find', limit: 5 }).length,
    );
  expect(found()).toEqual([1, 0, 0, 1]);
  const proposalIds = [...story.register.proposals.all.keys()];
  story
    .does(department('cb'), 'proposal.receive', { proposalIds })
    .does(department('cb'), 'proposal.answer', { proposalIds, answer: 'Tính theo tháng sinh.' });
  expect(found()).toEqual([1, 1, 0, 1]);
  expect(
    search.ask(register, seat('p72'), { text: 'thang sinh', way: 'find', limit: 5 })[0]?.proposal.answer
      ?.text,
  ).toBe('Tính theo tháng sinh.');
});

const meetingToSearch = () =>
  openMeetingStory()
    .does(seat('p89'), 'proposal.submit', {
      title: 'Độ tuổi tham gia cấp ủy',
      matter: 'Đề nghị hướng dẫn cách tính.',
      departmentId: 'cb',
    })
    .does(chair, 'agenda.add', {
      title: 'Hướng dẫn về độ tuổi',
      presenter: { departmentId: 'cb' },
      plannedMinutes: 10,
      kind: 'guidance',
    })
    .does(chair, 'agenda.add', {
      title: 'Hội ý nội bộ về độ tuổi',
      presenter: { role: 'chair' },
      plannedMinutes: 10,
      kind: 'discussion',
      visibility: 'internal',
    })
    .does(minuteTaker, 'resolution.record', {
      text: 'Vụ Cán bộ hướng dẫn về độ tuổi trước ngày 15',
      owner: 'Vụ Cán bộ',
      deadline: null,
    });

const query = (asked: Record<string, unknown>) => FindBody.parse(asked);

test('G3 of everything nobody finds, nor has counted, what they may not see', () => {
  const { search } = searchOver(meetingToSearch());
  const kinds = (viewer: Parameters<typeof search.find>[0]) => {
    const { things, total, choices } = search.find(viewer, query({ text: 'do tuoi' }));
    expect(total).toBe(things.length);
    expect(choices.kind.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    return things.map(({ kind }) => kind).sort();
  };
  expect(kinds(chair)).toEqual(['item', 'item', 'proposal', 'resolution']);
  expect(kinds(seat('p89'))).toEqual(['item', 'proposal', 'resolution']);
  expect(kinds(seat('p72'))).toEqual(['item', 'resolution']);
  expect(kinds(observer)).toEqual(['item', 'resolution']);
  // Of another meeting: not even what everybody there sees.
  expect(kinds(seat('p01'))).toEqual([]);
});

test('G3, J12, I5 a task is found by the centre and those who have part in it, a practice by all until withdrawn', () => {
  const story = openMeetingStory()
    .does(minuteTaker, 'task.assign', {
      what: 'Sơ kết 5 năm thực hiện Nghị quyết',
      product: 'Báo cáo sơ kết',
      lead: 'Tỉnh ủy Điểm cầu p89',
      partners: ['Vụ Cán bộ'],
      dueOn: '2020-09-30',
      paper: '12-KH/BTCTW',
      paperOn: '2020-08-31',
    })
    .does(seat('p72'), 'practice.register', {
      title: 'Sơ kết ngay tại chi bộ',
      matter: 'Mỗi quý một lần.',
      topic: 'Cơ sở đảng',
    });
  const { search } = searchOver(story);
  const found = () =>
    [chair, seat('p89'), seat('p72'), seat('p40'), observer].map((viewer) =>
      search
        .find(viewer, query({ text: 'so ket' }))
        .things.map(({ kind }) => kind)
        .sort(),
    );
  const both = ['practice', 'task'];
  expect(found()).toEqual([both, both, ['practice'], ['practice'], ['practice']]);
  expect(search.find(chair, query({ text: 'bao cao so ket' })).things[0]).toMatchObject({
    kind: 'task',
    code: '2020-09/nv-001',
    seatId: 'p89',
    state: 'task_assigned',
  });
  const practiceId = [...story.register.practices.all.keys()][0] ?? '';
  story.does(seat('p72'), 'practice.withdraw', { practiceId, reason: 'Đăng ký trùng.' });
  expect(found()).toEqual([both, ['task'], ['practice'], [], []]);
});

test('G3 what is taken away is found no more, and what changed is found by its new words', () => {
  const story = meetingToSearch();
  const { search } = searchOver(story);
  const count = (text: string) => search.find(chair, query({ text })).total;
  expect([count('hoi y'), count('ngay 15'), count('ngay 20')]).toEqual([1, 1, 0]);
  const [resolution] = [...story.state.resolutions.values()];
  const internal = [...story.state.agenda.items.values()].find(({ visibility }) => visibility === 'internal');
  if (!resolution || !internal) throw new Error('the story has neither');
  const { id: resolutionId, text, owner, revision } = resolution;
  story.does(chair, 'agenda.remove', { itemId: internal.id }).does(minuteTaker, 'resolution.amend', {
    resolutionId,
    revision,
    text: text.replace('15', '20'),
    owner,
    deadline: null,
  });
  expect([count('hoi y'), count('ngay 15'), count('ngay 20')]).toEqual([0, 0, 1]);
});

test('G3, Q8 a paper is found by its number and subject, by those who give numbers alone', () => {
  const paper = {
    meetingId: '2020-09' as MeetingId,
    kind: 'other',
    date: '2020-09-10',
    subject: 'Thông báo kết luận',
  } as const;
  const place = { runId: 'BTCTW/TB/2020-2025', number: 5 };
  const numbered = officeBook.evolve(
    officeBook.initial,
    [
      { type: 'number.taken', ...place, text: 'Số 05-TB/BTCTW', paper },
      { type: 'number.reserved', ...place, number: 6, text: 'Số 06-TB/BTCTW', reason: 'Thông báo riêng' },
    ],
    { seq: 1, at: 1, by: chair },
  );
  const { search } = searchOver(meetingToSearch(), numbered);
  const codes = (viewer: Parameters<typeof search.find>[0], text: string) =>
    search.find(viewer, query({ text })).things.map(({ code }) => code);
  expect(codes(chair, '05 tb')).toEqual(['Số 05-TB/BTCTW']);
  expect(codes(minuteTaker, 'thong bao')).toEqual(['Số 05-TB/BTCTW']);
  for (const viewer of [seat('p89'), department('cb'), observer])
    expect(codes(viewer, 'thong bao')).toEqual([]);
});

test('G4 ahead is what is called so, and what has the words as they were typed', () => {
  const index = createTextIndex();
  index.put('scattered', 'Báo cáo', 'Cán của cuốc, bộ của máy');
  index.put('said', 'Báo cáo', 'Công tác cán bộ của tỉnh');
  index.put('called', 'Công tác cán bộ', 'Báo cáo của tỉnh');
  expect(ids(index.find('cán bộ'))).toEqual(['called', 'said', 'scattered']);
  const { search } = searchOver(meetingToSearch());
  const newest = search.find(chair, query({}));
  expect(newest.total).toBe(4);
  expect(newest.things.map(({ at }) => at)).toEqual(
    newest.things.map(({ at }) => at).toSorted((a, b) => b - a),
  );
});

test('G5 what was looked for is marked, composed or not, in what it is called and around the first hit', () => {
  const text = 'Đề nghị hướng dẫn về độ tuổi';
  for (const written of [text, text.normalize('NFD')]) {
    const pieces = marked(written, 'TUOI huong');
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text.normalize('NFC'))).toEqual([
      'hướng',
      'tuổi',
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(written);
  }
  expect(marked(text, '')).toEqual([{ text, hit: false }]);
  const long = `${'Một câu mở đầu. '.repeat(40)}Ở đây là điều cần tìm. ${'Một câu kết. '.repeat(40)}`;
  const cut = excerpt(long, 'can tim', 240);
  const shown = cut.map((piece) => piece.text).join('');
  expect(shown).toContain('điều cần tìm');
  expect(shown.length).toBeLessThan(260);
  expect(shown.startsWith('… ') && shown.endsWith(' …')).toBe(true);
});

test('G6 each filter offers what it can be set to while the others stay as they are', () => {
  const { search } = searchOver(meetingToSearch());
  const all = search.find(chair, query({ text: 'do tuoi', kind: 'proposal' }));
  expect(all.total).toBe(1);
  expect(Object.fromEntries(all.choices.kind.map(({ value, count }) => [value, count]))).toEqual({
    proposal: 1,
    item: 2,
    resolution: 1,
  });
  expect(all.choices.seatId).toEqual([{ value: 'p89', label: 'Tỉnh ủy Điểm cầu p89', count: 1 }]);
  const since = search.find(chair, query({ text: 'do tuoi', since: 8e12 }));
  expect([since.total, since.choices.kind]).toEqual([0, []]);
  const paged = [0, 2, 4].map((offset) => search.find(chair, query({ offset, limit: 2 })).things.length);
  expect(paged).toEqual([2, 2, 0]);
  for (const body of [{ kind: 'poll' }, { limit: 51 }, { seatId: '../x' }, { else: 1 }])
    expect(FindBody.safeParse(body).success).toBe(false);
});
