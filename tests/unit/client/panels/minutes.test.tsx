/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { readDay } from '../../../../client/features/minutes/deadline.ts';
import {
  LogPanel,
  Reading,
  ResolutionForm,
  ResolutionsPanel,
} from '../../../../client/features/minutes/index.ts';
import { csvOf } from '../../../../shared/kernel/csv.ts';
import { chair, minuteTaker, openMeetingStory, type Story, seat } from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

const FIRST = { text: 'Hoàn thành đại hội cơ sở.', owner: 'Vụ Tổ chức', deadline: '2020-10-31' };
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) =>
  screen.queryByRole<HTMLInputElement>('textbox', { name }) ??
  screen.getByRole<HTMLInputElement>('combobox', { name });
const write = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const resolutionsIn = (story: Story) => [...story.state.resolutions.values()];

let saved: { name: string; text: string }[] = [];
beforeEach(() => {
  saved = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    const reader = new FileReader();
    const name = this.download;
    reader.onload = () => {
      // Not `readAsText`, which would swallow the mark that is looked for.
      saved.push({ name, text: Buffer.from(reader.result as ArrayBuffer).toString('utf8') });
    };
    if (blob) reader.readAsArrayBuffer(blob);
  });
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.restoreAllMocks();
});

const download = async (kind: string) => {
  const before = saved.length;
  fireEvent.click(button(/^(Tải về|Download)$/));
  fireEvent.click(await screen.findByRole('menuitem', { name: kind, hidden: true }));
  await waitFor(() => expect(saved.length).toBe(before + 1), { timeout: 5000 });
  return saved.at(-1) ?? { name: '', text: '' };
};

const told = () => {
  const story = openMeetingStory();
  story.does(minuteTaker, 'agenda.add', {
    title: '=HYPERLINK("http://x","bấm")',
    presenter: 'Chủ trì',
    plannedMinutes: 5,
    kind: 'discussion',
  });
  const itemId = story.state.agenda.order[0] ?? '';
  return story
    .does(chair, 'agenda.go_to', { itemId })
    .does(seat('p89'), 'floor.request', { subject: 'Độ tuổi' })
    .does(chair, 'floor.grant', { seatId: 'p89' })
    .does(minuteTaker, 'resolution.record', FIRST);
};

test.each([
  ['31/10/2020', '2020-10-31'],
  ['5-2-26', '2026-02-05'],
  ['05022026', '2026-02-05'],
  ['31.12', '2020-12-31'],
  ['1/9', '2021-09-01'],
  ['', null],
  ['31/02/2020', undefined],
  ['tuần sau', undefined],
])('a day written as %p is read as %p', (written, day) => {
  expect(readDay(written, new Date(2020, 9, 1))).toBe(day);
});

test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', ' =1'])('a cell %p cannot be a formula', (cell) => {
  expect(csvOf([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
});

test('cells are quoted, and a sentence stays as it is', () => {
  expect(csvOf([['nói “được”, "vâng"', 12]])).toBe('\uFEFF"nói “được”, ""vâng""","12"\r\n');
});

test('N4: the log is read as sentences and filtered', () => {
  takePlace(told(), seat('p89')).show(<LogPanel />);
  const lines = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent?.slice(5));
  expect(lines()).toContain('Khai mạc hội nghị.');
  expect(lines()).toContain('Tỉnh ủy Điểm cầu p89 đăng ký phát biểu. Nội dung: Độ tuổi.');
  expect(lines()).toContain('Kết luận số 1: Hoàn thành đại hội cơ sở. – Vụ Tổ chức, hạn 31/10/2020.');
  fireEvent.change(screen.getByRole('combobox', { name: 'Lọc nhật ký' }), { target: { value: 'floor' } });
  expect(lines()).toEqual([
    'Tỉnh ủy Điểm cầu p89 đăng ký phát biểu. Nội dung: Độ tuổi.',
    'Mời Tỉnh ủy Điểm cầu p89 phát biểu (7 phút). Nội dung: Độ tuổi.',
  ]);
});

test('the text to take home has head, course and resolutions, in UTF-8 with its mark', async () => {
  takePlace(told(), chair).show(<LogPanel />);
  const { name, text } = await download('Văn bản (.txt)');
  expect(name).toBe('nhat-ky-2020-09.txt');
  expect(text.startsWith('\uFEFFNHẬT KÝ HỘI NGHỊ\r\nHội nghị giao ban tháng 9/2020\r\n')).toBe(true);
  expect(text).toMatch(
    /\d\d:\d\d {2}Mời Tỉnh ủy Điểm cầu p89 phát biểu \(7 phút\)\. Nội dung: Độ tuổi\.\r\n/,
  );
  expect(text).toContain(
    '1. Hoàn thành đại hội cơ sở.\r\n   Chủ trì thực hiện: Vụ Tổ chức. Hạn: 31/10/2020. Chưa xác nhận.',
  );
});

test('the table to take home is in the language that is on, and no title of an item runs as a formula', async () => {
  takePlace(told(), chair).show(<LogPanel />, 'en');
  const { name, text } = await download('Spreadsheet (.csv)');
  expect(name).toBe('log-2020-09.csv');
  expect(text.startsWith('\uFEFF"No.","Day","Hour","Kind","Place","What happened"\r\n')).toBe(true);
  expect(text).toContain('"On to: =HYPERLINK(""http://x"",""bấm"")."');
  for (const cell of text.slice(1).split(/","|"\r\n"/)) expect(cell).not.toMatch(/^"?[=+\-@]/);
});

test('N1: a resolution is written with the keyboard alone, and the form is ready for the next', async () => {
  const story = openMeetingStory();
  takePlace(story, minuteTaker).show(<ResolutionForm />);
  write('Nội dung kết luận', FIRST.text);
  write('Đơn vị chủ trì', FIRST.owner);
  write('Thời hạn', '31/2/2020');
  fireEvent.keyDown(field('Thời hạn'), { key: 'Enter', ctrlKey: true });
  await settle();
  expect(screen.getByText('Ngày chưa đúng. Viết như 31/10/2020.')).toBeTruthy();
  expect(resolutionsIn(story)).toEqual([]);
  write('Thời hạn', '31/10/2020');
  fireEvent.keyDown(field('Thời hạn'), { key: 'Enter', ctrlKey: true });
  await settle();
  expect(resolutionsIn(story)).toMatchObject([FIRST]);
  expect(field('Nội dung kết luận').value).toBe('');
  expect(document.activeElement).toBe(field('Nội dung kết luận'));
});

test('what is being written outlives a reload', () => {
  const story = openMeetingStory();
  takePlace(story, minuteTaker).show(<ResolutionForm />);
  write('Nội dung kết luận', 'Chưa xong');
  takePlace(story, minuteTaker).show(<ResolutionForm />);
  expect(field('Nội dung kết luận').value).toBe('Chưa xong');
});

test('N2: when someone else was quicker both texts are shown, and the writer chooses', async () => {
  const story = openMeetingStory().does(minuteTaker, 'resolution.record', FIRST);
  const place = takePlace(story, minuteTaker);
  place.show(<ResolutionsPanel />);
  fireEvent.click(button('Sửa kết luận số 1'));
  write('Nội dung kết luận', 'Bản của thư ký.');
  const resolutionId = resolutionsIn(story)[0]?.id ?? '';
  place.meanwhile(chair, 'resolution.amend', {
    resolutionId,
    revision: 1,
    ...FIRST,
    text: 'Bản của chủ trì.',
  });
  expect(screen.getByText('Có người vừa sửa kết luận này')).toBeTruthy();
  expect(screen.getByText('Bản của chủ trì.')).toBeTruthy();
  expect(field('Nội dung kết luận').value).toBe('Bản của thư ký.');
  expect(place.sent).toEqual([]);
  fireEvent.click(button('Lưu đè bằng bản đang viết'));
  await settle();
  expect(resolutionsIn(story)[0]).toMatchObject({ revision: 3, text: 'Bản của thư ký.' });
  expect(screen.queryByRole('form')).toBeNull();
});

test('N2: a refusal for a newer text keeps what was written', async () => {
  const story = openMeetingStory().does(minuteTaker, 'resolution.record', FIRST);
  const place = takePlace(story, minuteTaker);
  place.show(<ResolutionsPanel />);
  fireEvent.click(button('Sửa kết luận số 1'));
  write('Nội dung kết luận', 'Bản của thư ký.');
  place.line.patchesLate = true;
  story.does(chair, 'resolution.amend', {
    resolutionId: resolutionsIn(story)[0]?.id ?? '',
    revision: 1,
    ...FIRST,
    text: 'Bản của chủ trì.',
  });
  fireEvent.click(button('Lưu kết luận'));
  await settle();
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringContaining('Kết luận số 1'),
  );
  place.restore();
  expect(screen.getByText('Bản của chủ trì.')).toBeTruthy();
  expect(field('Nội dung kết luận').value).toBe('Bản của thư ký.');
});

test('a seat reads the resolutions with their deadlines, and hears of a new one', () => {
  const story = openMeetingStory();
  const place = takePlace(story, seat('p89'));
  place.show(<ResolutionsPanel />);
  expect(screen.getByText('Chưa có kết luận')).toBeTruthy();
  place.meanwhile(minuteTaker, 'resolution.record', FIRST);
  expect(screen.getByText('Hạn: 31/10/2020')).toBeTruthy();
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringContaining('Kết luận số 1: Hoàn thành'),
  );
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('N7, N8: what the minute-taker reads back is before everybody, and the chair confirms it there', async () => {
  const story = openMeetingStory().does(minuteTaker, 'resolution.record', {
    ...FIRST,
    cooperators: ['Vụ Cán bộ'],
  });
  takePlace(story, minuteTaker).show(<ResolutionsPanel />);
  expect(screen.queryByRole('button', { name: 'Xác nhận kết luận số 1' })).toBeNull();
  fireEvent.click(button('Đọc lại kết luận số 1 trên mọi màn hình'));
  await settle();
  cleanup();
  takePlace(story, seat('p89')).show(<Reading />);
  expect(screen.getByRole('region', { name: 'Đọc lại kết luận số 1' }).textContent).toContain(
    'Phối hợp: Vụ Cán bộ',
  );
  expect(screen.queryAllByRole('button')).toEqual([]);
  cleanup();
  takePlace(story, chair).show(<Reading />);
  fireEvent.click(button('Xác nhận kết luận số 1'));
  await settle();
  expect(resolutionsIn(story)[0]?.confirmedRevision).toBe(1);
  expect(screen.queryByRole('region')).toBeNull();
});

test('N9: a resolution is withdrawn with its reason, and can still be read', async () => {
  const story = openMeetingStory().does(minuteTaker, 'resolution.record', FIRST);
  takePlace(story, minuteTaker).show(<ResolutionsPanel />);
  fireEvent.click(button('Rút kết luận số 1'));
  fireEvent.click(button('Rút kết luận'));
  await settle();
  expect(resolutionsIn(story)[0]?.withdrawn).toBeNull();
  write('Lý do rút', 'Ghi nhầm');
  fireEvent.click(button('Rút kết luận'));
  await settle();
  expect(resolutionsIn(story)[0]?.withdrawn).toBe('Ghi nhầm');
  expect(screen.getByText('Lý do rút: Ghi nhầm')).toBeTruthy();
  expect(screen.getByText(FIRST.text)).toBeTruthy();
  expect(screen.queryAllByRole('button', { name: /số 1/ })).toEqual([]);
});

test.each(['vi', 'en'] as const)('log and resolutions have no accessibility fault (%s)', async (language) => {
  const place = takePlace(told(), minuteTaker);
  const log = place.show(<LogPanel />, language);
  expect((await axe(log.container)).violations).toEqual([]);
  const list = place.show(<ResolutionsPanel />, language);
  fireEvent.click(button(/^(Sửa|Amend)/));
  expect((await axe(list.container)).violations).toEqual([]);
});
