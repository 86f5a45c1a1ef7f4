import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { ballot } from '../support/ballot.ts';
import { openBrowser } from '../support/browser.ts';
import { Participant, signIn } from '../support/participant.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** Figures from the form to the export, told in order: each test goes on where the one before it stopped. */
let server: ServerProcess;
let browser: Browser;
let clerk: RoomPage;
let phone: RoomPage;
let seat: RoomPage;
let display: RoomPage;

const INDICATOR = 'Đảng viên mới kết nạp';
const PART = `${INDICATOR}: Số đạt được`;
const WHOLE = `${INDICATOR}: Tổng số`;

/** A screen of a seat that needs no camera: the phone, or the television. */
const screenOf = async (room: RoomPage, words: string, screen: 'companion' | 'display') => {
  await room.enter(server.link(words));
  await room.page.waitForURL(/\/m\//);
  await room.page.goto(`${room.page.url().split('?')[0]}/${screen}`);
};

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
  clerk = await RoomPage.open(browser);
  seat = await RoomPage.open(browser);
  phone = await RoomPage.open(browser, { width: 390, height: 844, phone: true });
  display = await RoomPage.open(browser, { width: 1920, height: 1080 });
  await clerk.enter(server.link('Thư ký'));
  await clerk.inRoom();
  await clerk.tab('Số liệu');
  await screenOf(phone, 'An Giang', 'companion');
  await phone.inRoom();
  await screenOf(seat, 'Tây Ninh', 'companion');
  await seat.inRoom();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** At the foot of a phone; the tab says aloud that something is asked before it says its name. */
const openFigures = (room: RoomPage) =>
  room.page
    .getByRole('navigation')
    .getByRole('button', { name: /Số liệu/ })
    .click();
const view = (name: string) =>
  clerk.page.getByRole('radiogroup', { name: 'Xem số liệu theo' }).getByText(name, { exact: true }).click();
const fill = async (room: RoomPage, label: string, text: string) => room.page.getByLabel(label).fill(text);

test('the figures of September 2020 come to 1.298/1.311 and 62/67', async () => {
  await clerk.sees('67/67 điểm cầu báo cáo đủ');
  await clerk.sees('1.298/1.311 (99,0%)');
  await clerk.sees('62/67 hoàn thành');
  await clerk.sees('34/67 trả lời có');
});

test('the centre adds an indicator to the form: everybody is missing now', async () => {
  await clerk.press('Sửa biểu');
  await clerk.press('Thêm chỉ tiêu');
  await clerk.page.getByLabel('Tên chỉ tiêu').last().fill(INDICATOR);
  await clerk.press('Lưu biểu');
  await clerk.sees('0/67 điểm cầu báo cáo đủ');
});

test('a phone fills in: a part over its whole is refused in words, a draft outlives a reload, then it is sent', async () => {
  await openFigures(phone);
  await fill(phone, PART, '120');
  await fill(phone, WHOLE, '100');
  await phone.press('Gửi bản sửa');
  await phone.sees(/số đạt được \(120\) lớn hơn tổng số \(100\)/);
  await phone.page.reload();
  await openFigures(phone);
  expect(await phone.page.getByLabel(PART).inputValue()).toBe('120');
  await fill(phone, PART, '90');
  await phone.press('Gửi bản sửa');
  await phone.sees('Đã gửi số liệu. Trung tâm đã nhận.');
  await clerk.sees('90/100 (90,0%)');
});

test('another province fills in: totals and the list of the missing follow at the centre', async () => {
  await openFigures(seat);
  await fill(seat, PART, '50');
  await fill(seat, WHOLE, '50');
  await seat.press('Gửi bản sửa');
  await clerk.sees('140/150 (93,3%)');
  await clerk.sees('2/67 điểm cầu báo cáo đủ');
  await view('Điểm cầu');
  await clerk.page.getByLabel('Xếp hạng theo').selectOption({ label: INDICATOR });
  await clerk.sees('Chỉ điểm cầu chưa báo cáo đủ (65)');
  const first = clerk.page.getByRole('table', { name: 'Số liệu theo điểm cầu' }).getByRole('row').nth(1);
  expect(await first.textContent()).toMatch(/^1Tỉnh ủy Tây Ninh/);
});

test('the map is presented: on the television every tile says its figure', async () => {
  await screenOf(display, 'An Giang', 'display');
  await view('Bản đồ');
  await clerk.page.getByLabel('Nội dung theo điểm cầu').selectOption({ label: INDICATOR });
  await clerk.press('Trình chiếu');
  await display.page.getByRole('img', { name: 'Tỉnh ủy An Giang: 90/100 (90,0%)' }).waitFor();
  await display.page.getByRole('img', { name: 'Tỉnh ủy Tây Ninh: 50/50 (100,0%)' }).waitFor();
  await display.page.getByRole('img', { name: 'Thành ủy Hà Nội: chưa có số liệu' }).waitFor();
  await clerk.press('Dừng trình chiếu');
  await display.page.getByRole('img', { name: /An Giang/ }).waitFor({ state: 'detached' });
}, 60_000);

/** The chair over a socket: what is looked at is on the television and on a phone. */
const leading = async () =>
  new Participant({ url: server.url, ...(await signIn(server.link('Chủ trì'))) }).joined();
const tile = (room: RoomPage, name: string | RegExp) => room.page.getByRole('img', { name }).first();

test('proposals by province, as a table on the stage itself: the count follows what is sent', async () => {
  const chair = await leading();
  await clerk.page.getByLabel('Nội dung theo điểm cầu').selectOption('proposals');
  await clerk.page.getByRole('radiogroup', { name: 'Cách hiện' }).getByText('Bảng', { exact: true }).click();
  await clerk.press('Trình chiếu');
  await until('it to be presented', () => chair.records('shown_figures').length === 1);
  expect(await chair.send('stage.set_layout', { layout: 'shared' })).toMatchObject({ ok: true });
  const row = display.page
    .getByRole('figure', { name: 'Màn hình chính' })
    .getByRole('listitem')
    .filter({ hasText: 'An Giang' });
  const made = async () => Number(/\/(\d+)$/.exec((await row.textContent()) ?? '')?.[1]);
  await row.waitFor();
  const before = await made();
  const province = await new Participant({
    url: server.url,
    ...(await signIn(server.link('An Giang'))),
  }).joined();
  expect(
    await province.send('proposal.submit', {
      title: 'Trụ sở dôi dư',
      matter: 'Chưa có cơ chế xử lý.',
      departmentId: chair.records('department')[0]?.id ?? '',
    }),
  ).toMatchObject({ ok: true });
  await row.getByText(new RegExp(`/${before + 1}$`)).waitFor();
  province.leave();
  chair.leave();
}, 60_000);

test('a named vote, seat by seat: on the television and on a phone, in words', async () => {
  const chair = await leading();
  await chair.send('meeting.open', {});
  const question = 'Thống nhất chương trình tháng 10?';
  expect(await chair.send('poll.open', { question })).toMatchObject({ ok: true });
  const poll = await until('the vote', () =>
    chair.records('poll').find((each) => each.question === question),
  );
  const votes = { 'Tây Ninh': 'no', 'An Giang': 'yes' } as const;
  for (const [name, answer] of Object.entries(votes)) {
    const voter = await new Participant({ url: server.url, ...(await signIn(server.link(name))) }).joined();
    const cast = { pollId: poll.id, ...ballot(answer) };
    expect(await voter.send('poll.cast', cast)).toMatchObject({ ok: true });
    voter.leave();
  }
  await chair.send('poll.close', { pollId: poll.id });
  await until('the result', () =>
    chair.records('poll').some(({ id, publishedAt }) => id === poll.id && publishedAt),
  );
  await clerk.page.getByLabel('Nội dung theo điểm cầu').selectOption(`poll ${poll.id}`);
  await clerk.page
    .getByRole('radiogroup', { name: 'Cách hiện' })
    .getByText('Bản đồ', { exact: true })
    .click();
  await clerk.press('Trình chiếu');
  for (const room of [display, phone]) {
    await tile(room, 'Tỉnh ủy An Giang: tán thành').waitFor();
    await tile(room, 'Tỉnh ủy Tây Ninh: không tán thành').waitFor();
  }
  await clerk.press('Dừng trình chiếu');
  chair.leave();
}, 60_000);

test('the chair freezes: nobody changes a figure any more, and the exported workbook equals what was sent', async () => {
  const lead = await RoomPage.open(browser);
  await lead.enter(server.link('Phó chủ trì'));
  await lead.passDeviceCheck();
  await lead.tab('Số liệu');
  await lead.press('Chốt số liệu');
  await lead.press(/^Chốt$/);
  await lead.sees(/Đã chốt số liệu/);
  await phone.sees('Chủ trì đã chốt số liệu. Số liệu dưới đây không sửa được nữa.');
  expect(await phone.page.getByRole('button', { name: 'Gửi bản sửa' }).count()).toBe(0);
  await lead.press('Tệp');
  const [download] = await Promise.all([
    lead.page.waitForEvent('download'),
    lead.page.getByRole('menuitem', { name: 'Tải bảng Excel' }).click(),
  ]);
  const [sheet] = await readXlsxFile(readFileSync(await download.path()));
  const rows = sheet?.data ?? [];
  expect(rows).toHaveLength(68);
  expect(rows[0]?.at(-1)).toBe(INDICATOR);
  const rowOf = (name: string) => rows.find(([first]) => first === name) ?? [];
  expect([rowOf('Tỉnh ủy An Giang').at(-1), rowOf('Tỉnh ủy Tây Ninh').at(-1)]).toEqual(['90/100', '50/50']);
  const held = rows.slice(1).map((row) => String(row[1]).split('/').map(Number));
  expect(held.reduce(([a = 0, b = 0], [part = 0, whole = 0]) => [a + part, b + whole], [0, 0])).toEqual([
    1298, 1311,
  ]);
  expect([clerk, phone, seat, display, lead].flatMap(({ problems }) => problems)).toEqual([]);
}, 90_000);
