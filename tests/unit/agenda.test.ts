import { expect, test } from '@jest/globals';
import { signOf } from '../../shared/agenda/numbering.ts';
import { deadlinesOf } from '../../shared/deadlines.ts';
import { project } from '../../shared/meeting.ts';
import {
  agendaFor,
  idOf,
  item,
  itemNamed,
  lastSeq,
  numbered,
  seenBy,
  titles,
  under,
  undo,
  withItems,
} from '../support/agenda-story.ts';
import {
  admin,
  chair,
  department,
  deputy,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  preparedMeeting,
  seat,
  system,
} from '../support/meeting.ts';

test('A1 items are added at the end, or after a named one', () => {
  const story = withItems(preparedMeeting());
  story.does(chair, 'agenda.add', { ...item('Một rưỡi'), after: idOf(story, 'Một') });
  expect(titles(story)).toEqual(['Một', 'Một rưỡi', 'Hai', 'Ba']);
  story.refuses(chair, 'agenda.add', { ...item('x'), after: 'nowhere' }, 'agenda.item_unknown');
});

test('A1 what is out of bounds is named', () => {
  preparedMeeting()
    .refuses(chair, 'agenda.add', { ...item('x'), plannedMinutes: 601 }, 'command.invalid', {
      field: 'plannedMinutes',
      maximum: 600,
    })
    .refuses(chair, 'agenda.add', { ...item('x'), plannedMinutes: 0 }, 'command.invalid', {
      field: 'plannedMinutes',
      minimum: 1,
    })
    .refuses(chair, 'agenda.add', item('  '), 'command.invalid', { field: 'title' })
    .refuses(chair, 'agenda.add', item('a\u202eb'), 'command.invalid', {
      field: 'title',
      reason: 'unprintable',
    });
});

test('A2 who writes the agenda', () => {
  const story = withItems(preparedMeeting());
  const itemId = idOf(story, 'Ba');
  story
    .does(deputy, 'agenda.edit', { itemId, ...item('Bốn') })
    .does(deputy, 'agenda.move', { itemId, parentId: null, after: null })
    .refuses(operator, 'agenda.add', item('x'), 'command.not_allowed')
    .refuses(seat('p89'), 'agenda.remove', { itemId }, 'command.not_allowed')
    .refuses(chair, 'agenda.edit', { itemId: 'nowhere', ...item('x') }, 'agenda.item_unknown')
    .refuses(chair, 'agenda.move', { itemId: 'nowhere', parentId: null, after: null }, 'agenda.item_unknown')
    .refuses(chair, 'agenda.move', { itemId, parentId: null, after: itemId }, 'agenda.item_unknown')
    .refuses(chair, 'agenda.remove', { itemId: 'nowhere' }, 'agenda.item_unknown');
  expect(titles(story)).toEqual(['Bốn', 'Một', 'Hai']);
});

test('A3, A5 one item is current; the time each took is kept, over several turns', () => {
  const story = withItems(openMeetingStory());
  const [first, second] = [idOf(story, 'Một'), idOf(story, 'Hai')];
  story.does(chair, 'agenda.go_to', { itemId: first }).does(deputy, 'agenda.go_to', { itemId: second });
  expect(project(story.state, seat('p89')).get(`item:${first}`)).toMatchObject({
    state: 'done',
    spentMs: 1000,
    startedAt: null,
  });
  expect(project(story.state, seat('p89')).get(`item:${second}`)).toMatchObject({
    state: 'current',
    startedAt: story.now,
  });
  story.does(chair, 'agenda.go_to', { itemId: first }).does(chair, 'agenda.go_to', { itemId: second });
  expect(story.state.agenda.items.get(first as never)?.spentMs).toBe(2000);
});

test('A3 not before the meeting is open, not by others', () => {
  const story = withItems(preparedMeeting());
  story
    .refuses(chair, 'agenda.go_to', { itemId: idOf(story, 'Một') }, 'meeting.not_open')
    .refuses(minuteTaker, 'agenda.go_to', { itemId: idOf(story, 'Một') }, 'command.not_allowed')
    .refuses(chair, 'agenda.go_to', { itemId: 'constructor' }, 'agenda.item_unknown');
});

test('A4 two presses are one', () => {
  const story = withItems(openMeetingStory());
  const itemId = idOf(story, 'Một');
  story
    .does(chair, 'agenda.go_to', { itemId })
    .refuses(chair, 'agenda.go_to', { itemId }, 'agenda.already_current', { title: 'Một' });
});

test('A6 an item that was begun stays', () => {
  const story = withItems(openMeetingStory());
  const [first, second, third] = [idOf(story, 'Một'), idOf(story, 'Hai'), idOf(story, 'Ba')];
  story
    .does(chair, 'agenda.go_to', { itemId: first })
    .refuses(chair, 'agenda.remove', { itemId: first }, 'agenda.item_begun', { title: 'Một' })
    .does(chair, 'agenda.go_to', { itemId: second })
    .refuses(chair, 'agenda.remove', { itemId: first }, 'agenda.item_begun')
    .does(chair, 'agenda.remove', { itemId: third });
  expect(titles(story)).toEqual(['Một', 'Hai']);
});

test('A7 closing the meeting ends the current item', () => {
  const story = withItems(openMeetingStory());
  const itemId = idOf(story, 'Một');
  story.does(chair, 'agenda.go_to', { itemId }).does(chair, 'meeting.close', {});
  expect(story.state.agenda).toMatchObject({ currentId: null });
  expect(story.state.agenda.items.get(itemId as never)).toMatchObject({ startedAt: null, spentMs: 1000 });
});

const CENTRE = [chair, deputy, operator, minuteTaker, admin, department('cb')];
const OUTSIDE = [seat('p89'), observer];

test('A8 an item stands under another, and all under it goes where it goes', () => {
  const story = withItems(preparedMeeting());
  under(story, 'Hai', 'Hai a');
  under(story, 'Hai', 'Hai b');
  under(story, 'Hai a', 'Sâu', 2);
  expect(titles(story)).toEqual(['Một', 'Hai', 'Hai a', 'Sâu', 'Hai b', 'Ba']);
  story.does(chair, 'agenda.move', { itemId: idOf(story, 'Hai'), parentId: null, after: idOf(story, 'Ba') });
  expect(titles(story)).toEqual(['Một', 'Ba', 'Hai', 'Hai a', 'Sâu', 'Hai b']);
  story.does(chair, 'agenda.move', {
    itemId: idOf(story, 'Hai a'),
    parentId: idOf(story, 'Một'),
    after: null,
  });
  expect(titles(story)).toEqual(['Một', 'Hai a', 'Sâu', 'Ba', 'Hai', 'Hai b']);
  expect(itemNamed(story, 'Hai a')?.parentId).toBe(idOf(story, 'Một'));
  story.does(chair, 'agenda.remove', { itemId: idOf(story, 'Một') });
  expect(titles(story)).toEqual(['Ba', 'Hai', 'Hai b']);
});

test('A8 a fourth level is refused, and an item under itself', () => {
  const story = withItems(preparedMeeting());
  under(story, 'Một', 'a', 10);
  under(story, 'a', 'b', 5);
  const [one, a, b, two] = ['Một', 'a', 'b', 'Hai'].map((title) => idOf(story, title)) as [
    string,
    string,
    string,
    string,
  ];
  story
    .refuses(chair, 'agenda.add', { ...item('c'), plannedMinutes: 1, parentId: b }, 'agenda.too_deep', {
      levels: 3,
    })
    .refuses(chair, 'agenda.move', { itemId: one, parentId: two, after: null }, 'agenda.too_deep')
    .refuses(chair, 'agenda.move', { itemId: one, parentId: b, after: null }, 'agenda.under_itself', {
      title: 'Một',
    })
    .refuses(chair, 'agenda.move', { itemId: one, parentId: one, after: null }, 'agenda.under_itself')
    .refuses(chair, 'agenda.move', { itemId: two, parentId: a, after: one }, 'agenda.item_unknown')
    .refuses(chair, 'agenda.add', { ...item('c'), parentId: a, after: two }, 'agenda.item_unknown');
});

test('A9 numbers are I, 1, a; what is not shown to all has none', () => {
  const story = withItems(preparedMeeting());
  under(story, 'Một', 'x', 8);
  under(story, 'x', 'y', 2);
  story.does(chair, 'agenda.add', { ...item('Ẩn'), visibility: 'hidden', after: idOf(story, 'Một') });
  expect(numbered(story)).toEqual(['I Một', 'I.1 x', 'I.1.a y', ' Ẩn', 'II Hai', 'III Ba']);
  expect(numbered(story, seat('p89'))).toEqual(['I Một', 'I.1 x', 'I.1.a y', 'II Hai', 'III Ba']);
  expect([1, 4, 9, 14, 40, 99].map((value) => signOf(0, value))).toEqual([
    'I',
    'IV',
    'IX',
    'XIV',
    'XL',
    'XCIX',
  ]);
  expect([1, 5, 6, 23, 24].map((value) => signOf(2, value))).toEqual(['a', 'đ', 'e', 'y', 'a2']);
});

test('A10 what stands under an item fits into its minutes, or is refused with the numbers', () => {
  const story = withItems(preparedMeeting());
  under(story, 'Một', 'a', 15);
  const [one, two, a] = ['Một', 'Hai', 'a'].map((title) => idOf(story, title)) as [string, string, string];
  const over = { title: 'Một', planned: 20, needed: 21 };
  story
    .refuses(
      chair,
      'agenda.add',
      { ...item('b'), plannedMinutes: 6, parentId: one },
      'agenda.over_parent',
      over,
    )
    .does(chair, 'agenda.add', { ...item('b'), plannedMinutes: 5, parentId: one })
    .refuses(
      chair,
      'agenda.edit',
      { itemId: a, ...item('a'), plannedMinutes: 16 },
      'agenda.over_parent',
      over,
    )
    .refuses(
      chair,
      'agenda.edit',
      { itemId: one, ...item('Một'), plannedMinutes: 19 },
      'agenda.over_parent',
      { planned: 19, needed: 20 },
    )
    .refuses(chair, 'agenda.move', { itemId: two, parentId: one, after: null }, 'agenda.over_parent', {
      needed: 40,
    });
});

test('A11 a presenter is text, or somebody of this meeting', () => {
  const story = preparedMeeting()
    .does(chair, 'agenda.add', { ...item('a'), presenter: { seatId: 'p89' } })
    .does(chair, 'agenda.add', { ...item('b'), presenter: { departmentId: 'cb' } })
    .does(chair, 'agenda.add', { ...item('c'), presenter: { role: 'chair' } })
    .refuses(
      chair,
      'agenda.add',
      { ...item('x'), presenter: { seatId: 'p99' } },
      'agenda.presenter_unknown',
      { id: 'p99' },
    )
    .refuses(
      chair,
      'agenda.add',
      { ...item('x'), presenter: { departmentId: 'toString' } } as never,
      'command.invalid',
    )
    .refuses(
      chair,
      'agenda.add',
      { ...item('x'), presenter: { departmentId: 'xx' } },
      'agenda.presenter_unknown',
    )
    .refuses(chair, 'agenda.add', { ...item('x'), presenter: '  ' }, 'command.invalid', {
      field: 'presenter',
      reason: 'too_small',
    });
  expect(itemNamed(story, 'a')?.presenter).toEqual({ seatId: 'p89' });
});

test('A12 a hidden item is seen by the centre only, until it is shown or gone to', () => {
  const story = withItems(openMeetingStory());
  story.does(chair, 'agenda.add', { ...item('Ẩn'), visibility: 'hidden' });
  under(story, 'Ẩn', 'Trong ẩn');
  const hidden = idOf(story, 'Ẩn');
  for (const viewer of CENTRE) expect(seenBy(story, viewer)).toHaveLength(5);
  for (const viewer of OUTSIDE) {
    expect(JSON.stringify([...project(story.state, viewer)])).not.toMatch(/Ẩn|Trong ẩn/);
    expect(seenBy(story, viewer).map(({ order }) => order)).toEqual([1, 2, 3]);
  }
  story.does(minuteTaker, 'agenda.show', { itemId: hidden });
  expect(seenBy(story, seat('p89'))).toHaveLength(5);
  story.refuses(chair, 'agenda.show', { itemId: hidden }, 'agenda.already_shown', { title: 'Ẩn' });

  story.does(chair, 'agenda.add', { ...item('Kín'), visibility: 'hidden' });
  under(story, 'Kín', 'Trong kín');
  story.does(chair, 'agenda.go_to', { itemId: idOf(story, 'Trong kín') });
  expect(seenBy(story, observer).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Kín', 'Trong kín']),
  );
});

test('A13 an internal item stays at the centre, out of the log and without figures', () => {
  const story = withItems(openMeetingStory());
  story.does(chair, 'agenda.add', { ...item('Hội ý'), visibility: 'internal' });
  under(story, 'Hội ý', 'Trong hội ý');
  const inner = idOf(story, 'Trong hội ý');
  story
    .refuses(chair, 'agenda.show', { itemId: inner }, 'agenda.item_internal', { title: 'Trong hội ý' })
    .does(chair, 'agenda.go_to', { itemId: inner })
    .refuses(
      chair,
      'figure.state',
      { itemId: inner, label: 'Số kín', value: 1, whole: null },
      'agenda.item_hidden',
    );
  for (const viewer of OUTSIDE) expect(JSON.stringify([...project(story.state, viewer)])).not.toMatch(/ội ý/);
  expect(story.state.log.filter(({ type }) => type === 'agenda.item_started')).toEqual([]);
  expect(story.state.agenda.currentId).toBe(inner);
});

test('A14 notes are seen by chair and deputy alone', () => {
  const story = withItems(openMeetingStory());
  const itemId = idOf(story, 'Hai');
  story
    .does(deputy, 'agenda.note', { itemId, notes: 'Hỏi kỹ Tây Ninh' })
    .refuses(minuteTaker, 'agenda.note', { itemId, notes: 'x' }, 'command.not_allowed')
    .refuses(chair, 'agenda.note', { itemId: 'nowhere', notes: 'x' }, 'agenda.item_unknown');
  for (const viewer of [...CENTRE, ...OUTSIDE]) {
    const sees = viewer === chair || viewer === deputy;
    expect(JSON.stringify([...project(story.state, viewer)]).includes('Hỏi kỹ')).toBe(sees);
  }
  story.does(chair, 'agenda.note', { itemId, notes: '' });
  expect(itemNamed(story, 'Hai')?.notes).toBe('');
});

test('A15 what stands above the current item is begun, and under way while something is to come', () => {
  const story = withItems(openMeetingStory());
  under(story, 'Một', 'a');
  under(story, 'Một', 'b');
  const states = () =>
    Object.fromEntries(seenBy(story, seat('p89')).map(({ title, state }) => [title, state]));
  story.does(chair, 'agenda.go_to', { itemId: idOf(story, 'a') });
  expect(states()).toMatchObject({ Một: 'under_way', a: 'current', b: 'upcoming', Hai: 'upcoming' });
  story.does(chair, 'agenda.go_to', { itemId: idOf(story, 'b') });
  expect(states()).toMatchObject({ Một: 'under_way', a: 'done', b: 'current' });
  story.does(chair, 'agenda.go_to', { itemId: idOf(story, 'Hai') });
  expect(states()).toMatchObject({ Một: 'done', b: 'done', Hai: 'current' });
  story.refuses(chair, 'agenda.remove', { itemId: idOf(story, 'Một') }, 'agenda.item_begun');
});

test('A16 the last changes are undone, the latest first; not when another came after', () => {
  const story = withItems(preparedMeeting());
  const before = titles(story);
  story.does(chair, 'agenda.move', { itemId: idOf(story, 'Ba'), parentId: null, after: null });
  const moved = lastSeq(story);
  story.does(minuteTaker, 'agenda.edit', { itemId: idOf(story, 'Hai'), ...item('Hai mới') });
  expect(agendaFor(story, admin).lastChange).toMatchObject({
    seq: lastSeq(story),
    by: 'minute_taker',
    type: 'agenda.item_edited',
    title: 'Hai',
  });
  expect(agendaFor(story, seat('p89')).lastChange).toBeNull();
  expect(agendaFor(story, operator).lastChange).toBeNull();
  story
    .refuses(chair, 'agenda.undo', { seq: moved }, 'agenda.newer_change')
    .refuses(operator, 'agenda.undo', { seq: lastSeq(story) }, 'command.not_allowed');
  undo(story, admin);
  expect(titles(story)).toEqual(['Ba', 'Một', 'Hai']);
  undo(story);
  expect(titles(story)).toEqual(before);
  for (let turn = 0; turn < 25; turn += 1)
    story.does(chair, 'agenda.edit', { itemId: idOf(story, 'Ba'), ...item('Ba') });
  expect(story.state.agenda.past).toHaveLength(20);
});

test('A17 undoing brings back what was removed and keeps times and notes; not what was begun', () => {
  const story = withItems(openMeetingStory());
  under(story, 'Ba', 'Ba a');
  const [one, two] = [idOf(story, 'Một'), idOf(story, 'Hai')];
  story
    .does(chair, 'agenda.remove', { itemId: idOf(story, 'Ba') })
    .does(chair, 'agenda.go_to', { itemId: one })
    .does(chair, 'agenda.note', { itemId: one, notes: 'giữ' })
    .does(chair, 'agenda.go_to', { itemId: two });
  undo(story);
  expect(titles(story)).toEqual(['Một', 'Hai', 'Ba', 'Ba a']);
  expect(itemNamed(story, 'Một')).toMatchObject({ spentMs: 2000, begun: true, notes: 'giữ' });
  expect(story.state.agenda.currentId).toBe(two);

  story.does(chair, 'agenda.add', item('Mới')).does(chair, 'agenda.go_to', { itemId: idOf(story, 'Mới') });
  story.refuses(chair, 'agenda.undo', { seq: lastSeq(story) }, 'agenda.undo_begun', { title: 'Mới' });
  story.does(chair, 'agenda.add', { ...item('Ẩn'), visibility: 'hidden' });
  story.does(chair, 'agenda.show', { itemId: idOf(story, 'Ẩn') });
  undo(story);
  expect(seenBy(story, seat('p89')).some(({ title }) => title === 'Ẩn')).toBe(false);
  story
    .does(chair, 'agenda.show', { itemId: idOf(story, 'Ẩn') })
    .does(chair, 'agenda.go_to', { itemId: idOf(story, 'Ẩn') })
    .refuses(chair, 'agenda.undo', { seq: lastSeq(story) }, 'agenda.undo_begun', { title: 'Ẩn' });
});

test('A21 the agenda is frozen once, by people or by the server at its hour', () => {
  const story = withItems(preparedMeeting());
  const freezeAt = story.now + 10_000;
  story
    .refuses(system, 'agenda.freeze', {}, 'agenda.not_due')
    .refuses(chair, 'agenda.set_freeze', { freezeAt: story.now }, 'agenda.freeze_past')
    .does(minuteTaker, 'agenda.set_freeze', { freezeAt });
  expect(deadlinesOf(story.state)).toContainEqual({ at: freezeAt, type: 'agenda.freeze', payload: {} });
  expect(agendaFor(story, chair).freezeAt).toBe(freezeAt);
  expect(agendaFor(story, seat('p89')).freezeAt).toBeNull();
  story.refuses(system, 'agenda.freeze', {}, 'agenda.not_due');
  story.now = freezeAt;
  story.does(system, 'agenda.freeze', {});
  expect(deadlinesOf(story.state)).toEqual([]);
  expect(agendaFor(story, seat('p89')).frozen).toEqual({ at: story.now, by: 'system' });
  story
    .refuses(chair, 'agenda.freeze', {}, 'agenda.already_frozen')
    .refuses(chair, 'agenda.set_freeze', { freezeAt: story.now + 60_000 }, 'agenda.already_frozen')
    .refuses(operator, 'agenda.freeze', {}, 'command.not_allowed');
  const other = withItems(preparedMeeting()).does(admin, 'agenda.freeze', {});
  expect(other.state.agenda.frozen?.by).toBe('admin');
});

test('A22 after the freeze only the chair changes the agenda, and each change bears a mark', () => {
  const story = withItems(openMeetingStory());
  story
    .does(chair, 'agenda.add', { ...item('Ẩn'), visibility: 'hidden' })
    .does(minuteTaker, 'agenda.freeze', {});
  const [one, two, three, hidden] = ['Một', 'Hai', 'Ba', 'Ẩn'].map((title) => idOf(story, title)) as [
    string,
    string,
    string,
    string,
  ];
  for (const refused of [minuteTaker, admin])
    story
      .refuses(refused, 'agenda.add', item('x'), 'agenda.frozen')
      .refuses(refused, 'agenda.edit', { itemId: one, ...item('x') }, 'agenda.frozen')
      .refuses(refused, 'agenda.move', { itemId: one, parentId: null, after: null }, 'agenda.frozen')
      .refuses(refused, 'agenda.remove', { itemId: one }, 'agenda.frozen')
      .refuses(refused, 'agenda.undo', { seq: lastSeq(story) }, 'agenda.frozen')
      .refuses(refused, 'agenda.plan', { plannedMinutes: 9 }, 'agenda.frozen');
  story.does(chair, 'agenda.edit', { itemId: one, ...item('Một sửa') });
  const edited = story.now;
  story.does(deputy, 'agenda.move', { itemId: three, parentId: null, after: null });
  const moved = story.now;
  const late = () => Object.fromEntries(seenBy(story, seat('p89')).map((each) => [each.title, each.late]));
  expect(late()).toEqual({
    'Một sửa': { at: edited, by: 'chair' },
    Ba: { at: moved, by: 'deputy' },
    Hai: null,
  });
  story.does(chair, 'agenda.go_to', { itemId: one });
  expect(late().Hai).toBeNull();
  story.does(chair, 'agenda.remove', { itemId: two }).does(chair, 'agenda.remove', { itemId: hidden });
  expect(agendaFor(story, chair).lateRemovals.map(({ title }) => title)).toEqual(['Hai', 'Ẩn']);
  expect(agendaFor(story, seat('p89')).lateRemovals).toEqual([
    { title: 'Hai', at: story.now - 1000, by: 'chair' },
  ]);
});

test('A23 an import brings all of its rows or none', () => {
  const story = withItems(preparedMeeting());
  const row = (level: number, title: string, plannedMinutes = 20) => ({
    ...item(title),
    level,
    plannedMinutes,
  });
  story
    .refuses(chair, 'agenda.import', { items: [row(1, 'A'), row(3, 'B', 1)] }, 'agenda.level_jump', {
      row: 2,
      title: 'B',
    })
    .refuses(chair, 'agenda.import', { items: [row(2, 'A')] }, 'agenda.level_jump', { row: 1 })
    .refuses(chair, 'agenda.import', { items: [row(1, 'A'), row(2, 'B', 21)] }, 'agenda.over_parent')
    .refuses(chair, 'agenda.import', { items: [row(1, 'A'), row(1, ' ')] }, 'command.invalid', {
      field: 'items.1.title',
    })
    .refuses(chair, 'agenda.import', { items: [] }, 'command.invalid')
    .refuses(seat('p89'), 'agenda.import', { items: [row(1, 'A')] }, 'command.not_allowed')
    .refuses(
      chair,
      'agenda.import',
      { items: [{ ...row(1, 'A'), presenter: { seatId: 'p99' } }] },
      'agenda.presenter_unknown',
    )
    .does(minuteTaker, 'agenda.import', {
      items: [
        row(1, 'A'),
        row(2, 'B', 10),
        row(3, 'C', 5),
        row(2, 'D', 10),
        { ...row(1, 'E'), visibility: 'internal' },
      ],
    });
  expect(numbered(story).slice(3)).toEqual(['IV A', 'IV.1 B', 'IV.1.a C', 'IV.2 D', ' E']);
  undo(story);
  expect(titles(story)).toEqual(['Một', 'Hai', 'Ba']);
});
