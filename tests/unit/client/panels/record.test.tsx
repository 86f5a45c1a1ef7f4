/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { fieldOf, withSeatNames, wordingOf } from '../../../../client/features/record/facts-text.ts';
import { RecordPanel, UnsentRecord } from '../../../../client/features/record/index.ts';
import { readPaperSettings } from '../../../../config/papers/read.ts';
import { draftLines } from '../../../../shared/papers/compose/draft-lines.ts';
import { wordsOf } from '../../../../shared/papers/words.ts';
import type { Carried } from '../../../../shared/record/carried.ts';
import { recordOf } from '../../../../shared/record/events.ts';
import { chair, deputy, minuteTaker, openMeetingStory, type Story, seat } from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

const settings = readPaperSettings();
const meetingId = '2020-09' as never;
const recordIn = (story: Story) => recordOf(story.register.records, meetingId);
const button = (name: string | RegExp, within_ = screen as Pick<typeof screen, 'getByRole'>) =>
  within_.getByRole('button', { name });
const lineWith = (words: string | RegExp) => {
  const line = screen.getAllByRole('listitem').find((each) => {
    const text = each.textContent ?? '';
    return typeof words === 'string' ? text.includes(words) : words.test(text);
  });
  if (!line) throw new Error(`no line says ${words}`);
  return line;
};
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Sửa dòng' });

const held = () => {
  const story = openMeetingStory().does(chair, 'agenda.add', {
    title: 'Thảo luận',
    presenter: 'Chủ trì',
    plannedMinutes: 5,
    kind: 'discussion',
  });
  return story
    .does(chair, 'agenda.go_to', { itemId: story.state.agenda.order[0] ?? '' })
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(chair, 'floor.end', {});
};

/** What the server says is left over from before. */
let carried: Carried | null = null;

/** The server's answer: the draft as the rules make it of this story. */
const serve = (story: Story) => {
  globalThis.fetch = (async () => {
    const [ruleSet] = settings.ruleSets.values();
    if (!ruleSet) throw new Error('there is no rule set');
    const brief = {
      ...settings,
      state: story.state,
      proposals: [],
      ruleSet,
      details: {},
      numbered: new Map(),
      names: {},
      now: story.now,
    };
    const body = {
      lines: draftLines({ ...brief, words: wordsOf(brief) }),
      inserts: ['Chủ trì giao'],
      carried,
    };
    return { status: 200, json: async () => body };
  }) as never;
};

const show = async (story: Story, viewer: Parameters<typeof takePlace>[1], language: 'vi' | 'en' = 'vi') => {
  serve(story);
  const place = takePlace(story, viewer);
  const shown = place.show(
    <>
      <UnsentRecord />
      <RecordPanel />
    </>,
    language,
  );
  await settle();
  return { place, shown };
};

const before = globalThis.fetch;
beforeEach(() => {
  localStorage.clear();
  carried = null;
});
afterEach(() => {
  cleanup();
  globalThis.fetch = before;
  jest.restoreAllMocks();
});

const SPEECH = {
  wording: '{seat} {kind} ({duration}).',
  facts: { seat: 'An Giang', kind: 'phát biểu', duration: '4 phút' },
};

test('W1: in the field facts are marked; damaged or gone they make no wording', () => {
  expect(fieldOf(SPEECH)).toBe('‹An Giang› ‹phát biểu› (‹4 phút›).');
  expect(wordingOf('Sau đó ‹An Giang› đã ‹phát biểu› trong ‹4 phút›.', SPEECH)).toBe(
    'Sau đó {seat} đã {kind} trong {duration}.',
  );
  expect(wordingOf('‹An Gian› ‹phát biểu› (‹4 phút›).', SPEECH)).toBeNull();
  expect(wordingOf('‹An Giang› ‹phát biểu›.', SPEECH)).toBeNull();
  expect(wordingOf('‹An Giang› ‹phát biểu› (‹4 phút›) ‹9›', SPEECH)).toBeNull();
});

test('two letters after @ become the name of a seat', () => {
  const nameOf = (code: string) => (code === 'ag' ? 'Tỉnh ủy An Giang' : undefined);
  expect(withSeatNames('Giao @ag và @zz, a@ag', nameOf)).toBe('Giao Tỉnh ủy An Giang và @zz, a@ag');
});

test('W1-W3: a line is reworded with the keyboard; a fact cannot be changed in it', async () => {
  const story = held();
  await show(story, minuteTaker);
  fireEvent.keyDown(lineWith('phát biểu'), { key: 'Enter' });
  const first = field().value;
  fireEvent.change(field(), { target: { value: first.replace('Tỉnh ủy', 'Thành ủy') } });
  expect(field().value).toBe(first);
  expect(screen.getByText('Phần trong ‹ › lấy từ nhật ký nên không sửa ở đây được.')).toBeTruthy();
  fireEvent.change(field(), { target: { value: `${first} Nêu khó khăn.` } });
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
  await settle();
  expect([...recordIn(story).lines.values()]).toMatchObject([
    { revision: 1, text: '{seat} {kind} ({duration}). Nêu khó khăn.' },
  ]);
  expect(lineWith('Nêu khó khăn.').textContent).toContain('Tỉnh ủy Điểm cầu p89');
  fireEvent.click(button('Hoàn tác'));
  await settle();
  expect(recordIn(story).lines.values().next().value?.text).toBe('{seat} {kind} ({duration}).');
});

test('W3: when another was quicker both texts are there, nothing is overwritten, and the writer joins them', async () => {
  const story = held();
  const { place } = await show(story, minuteTaker);
  fireEvent.keyDown(lineWith('phát biểu'), { key: 'Enter' });
  await settle();
  const [holder] = recordIn(story).holders.values();
  const lineId = holder?.lineId ?? ('' as never);
  fireEvent.change(field(), { target: { value: `${field().value} Bản của tôi.` } });
  const theirs = '{seat} {kind} ({duration}). Bản của người khác.';
  place.meanwhile(deputy, 'record.word_line', { meetingId, lineId, revision: 0, text: theirs });
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
  await settle();
  expect(recordIn(story).lines.get(lineId)?.text).toBe(theirs);
  const conflict = () => within(lineWith('Bản của tôi.')).getByRole('alert');
  expect(conflict().textContent).toContain('Bản của người khác.');
  fireEvent.click(button('Ghép hai bản'));
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
  await settle();
  expect(recordIn(story).lines.get(lineId)?.text).toMatch(/Bản của người khác\.\n.*Bản của tôi\./);
  expect(screen.queryByText('Có người vừa sửa dòng này')).toBeNull();
});

test('what is written while the line is down is kept, and goes out once', async () => {
  const story = held();
  const { place } = await show(story, minuteTaker);
  place.cut();
  fireEvent.keyDown(lineWith('phát biểu'), { key: 'n' });
  fireEvent.change(screen.getByRole('textbox', { name: 'Dòng mới' }), {
    target: { value: 'Ghi chú khi mất mạng.' },
  });
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Dòng mới' }), { key: 'Enter', ctrlKey: true });
  await settle();
  expect(screen.getByText('Chưa gửi: 1')).toBeTruthy();
  expect(recordIn(story).lines.size).toBe(0);
  place.line.is = 'lost';
  place.restore();
  await settle();
  place.restore();
  await settle();
  expect([...recordIn(story).lines.values()].map(({ text }) => text)).toEqual(['Ghi chú khi mất mạng.']);
  expect(screen.queryByText('Chưa gửi: 1')).toBeNull();
});

test('W11: what is left over from before is put on the agenda or into the minutes', async () => {
  carried = {
    meetingId: '2020-08' as never,
    title: 'Tháng 8',
    points: [
      {
        kind: 'item',
        code: '',
        text: 'Mô hình mới',
        by: '',
        dueOn: null,
        sentence: 'Chuyển sang: Mô hình mới.',
      },
      {
        kind: 'task',
        code: '2020-08/nv-001',
        text: 'Rà soát',
        by: 'Vụ Cán bộ',
        dueOn: '2020-08-31',
        sentence: 'Nhiệm vụ 2020-08/nv-001 chưa hoàn thành: Rà soát (Vụ Cán bộ).',
      },
    ],
  };
  const story = held();
  const { place } = await show(story, minuteTaker);
  fireEvent.click(screen.getByText('Việc của kỳ trước còn lại (2)'));
  const notes = screen.getAllByRole('button', { name: 'Ghi vào biên bản' });
  fireEvent.click(notes[1] as HTMLElement);
  await settle();
  expect(place.sent).toContainEqual(
    expect.objectContaining({
      type: 'record.add_line',
      payload: expect.objectContaining({ text: carried.points[1]?.sentence }),
    }),
  );
  fireEvent.click(button('Đưa vào chương trình'));
  await settle();
  expect([...story.state.agenda.items.values()].map(({ title }) => title)).toContain('Mô hình mới');
  expect(screen.queryByRole('button', { name: 'Đưa vào chương trình' })).toBeNull();
});

test('W4: a line that tells what happened is hidden with a reason, and shown again', async () => {
  const story = held();
  await show(story, minuteTaker);
  fireEvent.keyDown(lineWith('phát biểu'), { key: 'Delete' });
  expect(button('Ẩn dòng').hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByRole('textbox', { name: 'Lý do' }), { target: { value: 'Trùng' } });
  fireEvent.click(button('Ẩn dòng'));
  await settle();
  expect(screen.getByText('Đã ẩn: Trùng')).toBeTruthy();
  fireEvent.click(button('Hiện lại'));
  await settle();
  expect(screen.queryByText('Đã ẩn: Trùng')).toBeNull();
});

test('W7: a seat comments on a line, the minute-taker settles it', async () => {
  const story = held();
  story.does(chair, 'meeting.close', {});
  const until = new Date(story.now + 86_400_000).toISOString().slice(0, 10);
  story.does(minuteTaker, 'record.call_for_comments', { meetingId, until });
  await show(story, seat('p89'));
  fireEvent.click(button('Góp ý', within(lineWith('phát biểu'))));
  fireEvent.change(screen.getByRole('textbox', { name: 'Ý kiến về dòng này' }), {
    target: { value: 'Đủ 5 phút.' },
  });
  fireEvent.click(button('Gửi'));
  await settle();
  expect(screen.getByText('Đủ 5 phút.')).toBeTruthy();
  await show(story, minuteTaker);
  fireEvent.click(button('Tiếp thu'));
  await settle();
  expect([...recordIn(story).comments.values()]).toMatchObject([{ settled: { taken: true } }]);
});

test.each(['vi', 'en'] as const)('the minutes have no accessibility fault (%s)', async (language) => {
  const { shown } = await show(held(), minuteTaker, language);
  expect((await axe(shown.container)).violations).toEqual([]);
  fireEvent.keyDown(lineWith('p89'), { key: 'Enter' });
  expect((await axe(shown.container)).violations).toEqual([]);
});
