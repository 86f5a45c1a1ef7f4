/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { AgendaNow, AgendaPanel } from '../../../../client/features/agenda/index.ts';
import { placeAfterStep, placeOfDrop, STEPS, spotAt } from '../../../../client/features/agenda/moves.ts';
import { ItemFigures } from '../../../../client/features/reports/index.ts';
import { clockOf, forecast, nextOf } from '../../../../shared/agenda/clock.ts';
import type { ItemRecord } from '../../../../shared/agenda/view.ts';
import { viewSlice } from '../../../../shared/meeting.ts';
import { chair, minuteTaker, openMeetingStory, type Story, seat } from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

const MINUTE = 60_000;
const TITLES = ['Đánh giá công tác tháng 8', 'Thảo luận', 'Kết luận hội nghị'];

const withAgenda = () => {
  const story = openMeetingStory();
  for (const title of TITLES)
    story.does(minuteTaker, 'agenda.add', {
      title,
      presenter: 'Vụ Tổng hợp',
      plannedMinutes: 20,
      kind: 'report',
    });
  return story;
};
const itemsOf = (story: Story) =>
  [...viewSlice(story.state, 'agenda', chair)]
    .filter(([key]) => key.startsWith('item:'))
    .map(([, record]) => record as ItemRecord);
const idOf = (story: Story, order: number) => itemsOf(story)[order - 1]?.id ?? '';
const goTo = (story: Story, order: number) =>
  story.does(chair, 'agenda.go_to', { itemId: idOf(story, order) });
const rows = () => within(screen.getByRole('list')).getAllByRole('listitem');

afterEach(cleanup);

test('the clock of an item warns from 80 % of the plan, and says how much is over', () => {
  const story = goTo(withAgenda(), 1);
  const item = itemsOf(story)[0] as ItemRecord;
  const at = (minutes: number) => clockOf(item, story.now + minutes * MINUTE, [item]);
  expect(at(15.9).level).toBe('calm');
  expect(at(16).level).toBe('near');
  expect(at(20)).toMatchObject({ level: 'near', overMs: 0 });
  expect(at(23)).toMatchObject({ level: 'over', elapsedMs: 23 * MINUTE, overMs: 3 * MINUTE });
});

test('A5: an item that is come back to goes on from the time it had', () => {
  const story = goTo(withAgenda(), 1);
  story.now += 5 * MINUTE;
  goTo(story, 2);
  story.now += 30 * MINUTE;
  goTo(story, 1);
  const item = itemsOf(story)[0] as ItemRecord;
  expect(clockOf(item, story.now + 2 * MINUTE, [item]).elapsedMs).toBe(5 * MINUTE + 1000 + 2 * MINUTE);
});

test('the forecast counts what is left of the current item and the plans of those to come', () => {
  const story = goTo(withAgenda(), 1);
  const from = story.now + 5 * MINUTE;
  const { beginsAt, endsAt } = forecast(itemsOf(story), from);
  expect(beginsAt.get(idOf(story, 2))).toBe(from + 15 * MINUTE);
  expect(beginsAt.get(idOf(story, 3))).toBe(from + 35 * MINUTE);
  expect(endsAt).toBe(from + 55 * MINUTE);
  // An item that runs over pushes the others on, minute by minute.
  expect(forecast(itemsOf(story), story.now + 26 * MINUTE).endsAt).toBe(story.now + 66 * MINUTE);
});

test('"next" leads past an item that was jumped over only while there is one after', () => {
  const story = goTo(withAgenda(), 2);
  expect(nextOf(itemsOf(story))?.order).toBe(3);
  goTo(story, 3);
  expect(nextOf(itemsOf(story))?.order).toBe(1);
});

test('A3: the chair moves on with one press; a place sees the new item and hears of it', async () => {
  const story = withAgenda();
  const place = takePlace(story, chair);
  place.show(
    <>
      <AgendaNow />
      <AgendaPanel />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Vào mục đầu tiên' }));
  await settle();
  expect(rows()[0]?.getAttribute('aria-current')).toBe('step');
  fireEvent.click(screen.getByRole('button', { name: 'Mục tiếp theo' }));
  await settle();
  expect(rows()[1]?.getAttribute('aria-current')).toBe('step');
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringContaining('Chuyển sang mục II: Thảo luận'),
  );
  expect(screen.getByText('Mục II')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Quay lại mục này: I. Đánh giá công tác tháng 8' }));
  await settle();
  expect(place.sent.map(({ type }) => type)).toEqual(['agenda.go_to', 'agenda.go_to', 'agenda.go_to']);
});

test('a seat reads the agenda, and finds nothing in it but the way to take it home', () => {
  const place = takePlace(goTo(withAgenda(), 1), seat('p89'));
  place.show(<AgendaPanel />);
  expect(rows()).toHaveLength(3);
  const buttons = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(buttons).toEqual(['Tải về, in chương trình']);
  fireEvent.click(screen.getByRole('button'));
  expect(screen.queryByText('Nhập từ tệp…')).toBeNull();
});

test('an item that ran over says so after it is done', () => {
  const story = goTo(withAgenda(), 1);
  story.now += 23 * MINUTE;
  goTo(story, 2);
  takePlace(story, seat('p89')).show(<AgendaPanel />);
  expect(rows()[0]?.textContent).toContain('Thực hiện 23 phút / dự kiến 20 phút');
  expect(rows()[0]?.textContent).toContain('quá 3 phút');
});

test('A1, A2: the minute-taker adds an item in place; what is wrong is named under its field', async () => {
  const story = withAgenda();
  const place = takePlace(story, minuteTaker);
  place.show(<AgendaPanel />);
  fireEvent.click(screen.getByRole('button', { name: 'Soạn chương trình' }));
  fireEvent.click(screen.getByRole('button', { name: 'Thêm mục' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Số phút dự kiến' }), {
    target: { value: '700' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Thêm mục' }));
  await settle();
  expect(screen.getAllByText('Cần nhập nội dung này.')).toHaveLength(2);
  expect(screen.getByText('Số nằm ngoài khoảng cho phép.')).toBeTruthy();
  expect(place.sent).toEqual([]);
  const write = (name: string, value: string) =>
    fireEvent.change(screen.getByRole(name.startsWith('Người') ? 'combobox' : 'textbox', { name }), {
      target: { value },
    });
  write('Nội dung', '  Giới thiệu mô hình mới ');
  write('Người hoặc đơn vị trình bày', 'Tỉnh ủy Tây Ninh');
  write('Số phút dự kiến', '25');
  fireEvent.click(screen.getByRole('button', { name: 'Thêm mục' }));
  await settle();
  expect(itemsOf(story).at(-1)).toMatchObject({ title: 'Giới thiệu mô hình mới', plannedMinutes: 25 });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Nội dung' }).value).toBe('');
});

test('an empty agenda is written item after item', async () => {
  const story = openMeetingStory();
  takePlace(story, minuteTaker).show(<AgendaPanel />);
  expect(screen.getByText('Chưa có chương trình')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Thêm mục' }));
  for (const title of TITLES) {
    fireEvent.change(screen.getByRole('textbox', { name: 'Nội dung' }), { target: { value: title } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Người hoặc đơn vị trình bày' }), {
      target: { value: 'Vụ Tổng hợp' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Thêm mục' }));
    await settle();
  }
  expect(itemsOf(story).map(({ title }) => title)).toEqual(TITLES);
});

test('an item is moved up and removed in place; the focus stays with it', async () => {
  const story = withAgenda();
  const place = takePlace(story, minuteTaker);
  place.show(<AgendaPanel />);
  fireEvent.click(screen.getByRole('button', { name: 'Soạn chương trình' }));
  fireEvent.click(screen.getByRole('button', { name: 'Đưa mục III lên' }));
  await settle();
  expect(itemsOf(story).map(({ title }) => title)).toEqual([TITLES[0], TITLES[2], TITLES[1]]);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Đưa mục II lên' }));
  fireEvent.click(screen.getByRole('button', { name: 'Đưa mục II lên' }));
  await settle();
  fireEvent.click(screen.getByRole('button', { name: 'Đưa mục I lên' }));
  await settle();
  expect(itemsOf(story)[0]?.title).toBe(TITLES[2]);
  expect(place.sent).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Việc khác với mục I' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Xóa mục I' }));
  expect(place.sent).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Xóa' }));
  await settle();
  expect(itemsOf(story)).toHaveLength(2);
});

test('R1: figures stand under their item in the numbers of the language', () => {
  const story = withAgenda();
  const itemId = idOf(story, 1);
  story.does(chair, 'figure.state', { itemId, label: 'Đại hội đã tổ chức', value: 1298, whole: 1311 });
  story.does(chair, 'figure.state', { itemId, label: 'Tổ công tác', value: 12, whole: null });
  const place = takePlace(story, seat('p89'));
  place.show(<AgendaPanel figuresOf={(id) => <ItemFigures itemId={id} />} />);
  expect(screen.getByText('1.298/1.311 (99,0%)')).toBeTruthy();
  expect(screen.getByText('12')).toBeTruthy();
  place.show(<AgendaPanel figuresOf={(id) => <ItemFigures itemId={id} />} />, 'en');
  expect(screen.getByText('1,298/1,311 (99.0%)')).toBeTruthy();
});

test('a cut line leaves the agenda in sight, with the time since; before the first snapshot it says it loads', () => {
  const place = takePlace(withAgenda(), seat('p89'));
  place.show(<AgendaPanel />);
  place.cut();
  expect(screen.getByText(/^Mất kết nối từ \d\d:\d\d/)).toBeTruthy();
  expect(screen.getByText('Thảo luận')).toBeTruthy();
  place.forgetEverything();
  expect(screen.getByText('Đang tải nội dung phiên họp…')).toBeTruthy();
});

test.each(['vi', 'en'] as const)('reading and writing have no accessibility fault (%s)', async (language) => {
  const place = takePlace(goTo(withAgenda(), 1), chair);
  const { container } = place.show(
    <AgendaPanel figuresOf={(id, writing) => <ItemFigures itemId={id} writing={writing} />} />,
    language,
  );
  expect((await axe(container)).violations).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: /Soạn chương trình|Edit agenda/ }));
  expect((await axe(container)).violations).toEqual([]);
});

const addUnder = (story: Story, order: number, title: string) =>
  story.does(chair, 'agenda.add', {
    title,
    presenter: 'Vụ',
    plannedMinutes: 5,
    kind: 'report',
    parentId: idOf(story, order),
  });

test('A8: one step up, down, in or out, and where there is none', () => {
  const story = addUnder(withAgenda(), 2, 'Con');
  const items = itemsOf(story);
  const [one, two, child, three] = items as [ItemRecord, ItemRecord, ItemRecord, ItemRecord];
  const steps = (item: ItemRecord) => STEPS.map((step) => placeAfterStep(items, item, step));
  expect(steps(one)).toEqual([undefined, { parentId: null, after: two.id }, undefined, undefined]);
  expect(steps(two)).toEqual([
    { parentId: null, after: null },
    { parentId: null, after: three.id },
    undefined,
    { parentId: one.id, after: null },
  ]);
  expect(steps(child)).toEqual([undefined, undefined, { parentId: null, after: two.id }, undefined]);
  expect(steps(three)).toEqual([
    { parentId: null, after: one.id },
    undefined,
    undefined,
    { parentId: two.id, after: child.id },
  ]);
});

test('A8: let go on the upper part of a row, on its middle, on its lower part', () => {
  const items = itemsOf(addUnder(withAgenda(), 2, 'Con'));
  const [one, two, child, three] = items as [ItemRecord, ItemRecord, ItemRecord, ItemRecord];
  expect([0.1, 0.5, 0.9].map(spotAt)).toEqual(['before', 'inside', 'after']);
  expect(placeOfDrop(items, three, two, 'before')).toEqual({ parentId: null, after: one.id });
  expect(placeOfDrop(items, three, one, 'before')).toEqual({ parentId: null, after: null });
  expect(placeOfDrop(items, three, two, 'inside')).toEqual({ parentId: two.id, after: child.id });
  expect(placeOfDrop(items, one, child, 'after')).toEqual({ parentId: two.id, after: child.id });
  expect(placeOfDrop(items, one, one, 'after')).toBeUndefined();
});

test('A16: the last change is named on its undo, with who made it; undone, it is as before', async () => {
  const story = withAgenda();
  const place = takePlace(story, chair);
  place.show(<AgendaPanel />);
  fireEvent.click(screen.getByRole('button', { name: 'Soạn chương trình' }));
  place.meanwhile(minuteTaker, 'agenda.move', { itemId: idOf(story, 3), parentId: null, after: null });
  fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác: chuyển “Kết luận hội nghị” (thư ký)' }));
  await settle();
  expect(itemsOf(story).map(({ title }) => title)).toEqual(TITLES);
});

test('A12, A13: what is not shown is said so at the centre, and is not there at a seat', () => {
  const story = withAgenda();
  story.does(chair, 'agenda.add', {
    title: 'Dự phòng',
    presenter: { seatId: 'p89' },
    plannedMinutes: 5,
    kind: 'report',
    visibility: 'hidden',
  });
  takePlace(story, chair).show(<AgendaPanel />);
  expect(rows()[3]?.textContent).toContain('Đang ẩn');
  expect(rows()[3]?.textContent).toContain('Tỉnh ủy Điểm cầu p89');
  takePlace(story, seat('p89')).show(<AgendaPanel />);
  expect(rows()).toHaveLength(3);
});

test('A14: the chair writes a note under an item; the minute-taker finds none', async () => {
  const story = withAgenda();
  const place = takePlace(story, chair);
  place.show(<AgendaPanel />);
  fireEvent.click(screen.getByRole('button', { name: 'Soạn chương trình' }));
  fireEvent.click(screen.getByRole('button', { name: 'Ghi chú riêng cho mục II' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Ghi chú riêng cho mục II' }), {
    target: { value: 'Hỏi kỹ Tây Ninh' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  await settle();
  expect(rows()[1]?.textContent).toContain('Hỏi kỹ Tây Ninh');
  takePlace(story, minuteTaker).show(<AgendaPanel />);
  expect(screen.queryByText('Hỏi kỹ Tây Ninh')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Ghi chú riêng/ })).toBeNull();
});

test('A18, A20: what is too long is said, and a cut is made with one press', async () => {
  const story = withAgenda();
  story.does(chair, 'agenda.plan', { plannedMinutes: 50 });
  story.now += 24 * 60 * MINUTE;
  const place = takePlace(story, chair);
  place.show(<AgendaPanel />);
  expect(screen.getByText('Chương trình dài hơn thời lượng hội nghị 10 phút.')).toBeTruthy();
  const cuts = screen.getAllByRole('button', { name: /^Rút \d+ phút của/ });
  expect(cuts).toHaveLength(3);
  fireEvent.click(cuts[0] as HTMLElement);
  await settle();
  expect(place.sent.map(({ type }) => type)).toEqual(['agenda.shorten']);
  expect(itemsOf(story)[0]?.plannedMinutes).toBeLessThan(20);
});

test('A22: after the freeze the minute-taker writes no more, and a late change is marked at a seat', () => {
  const story = withAgenda().does(chair, 'agenda.freeze', {});
  takePlace(story, minuteTaker).show(<AgendaPanel />);
  expect(screen.queryByRole('button', { name: 'Soạn chương trình' })).toBeNull();
  const place = takePlace(story, seat('p89'));
  place.show(<AgendaPanel />);
  expect(screen.getByText(/^Đã chốt .* \(chủ trì\)$/)).toBeTruthy();
  place.meanwhile(chair, 'agenda.remove', { itemId: idOf(story, 2) });
  expect(screen.getByText(/^Bỏ sau khi chốt: “Thảo luận”/)).toBeTruthy();
});
