import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { Participant, signIn } from '../support/participant.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** One proposal from a phone into the next month, told in order: each test goes on where the one before it stopped. */
let server: ServerProcess;
let browser: Browser;
let chair: Participant;
let phone: RoomPage;
let desk: RoomPage;

const TITLE = 'Cách tính độ tuổi tái cử của cấp ủy viên luân chuyển';
const OFFLINE = 'Kinh phí nhà ở công vụ ngoài đảo';
const proposals = (title: string) => chair.records('proposal').filter((each) => each.title === title);
const pathOf = (room: RoomPage, path: string) =>
  `${server.url}/s/${new URL(room.page.url()).pathname.split('/')[2]}${path}`;

/** The card of a proposal in a list. */
const card = (room: RoomPage, title: string) =>
  room.page
    .getByRole('listitem')
    .filter({ has: room.page.getByRole('heading', { name: title, level: 4 }) })
    .first();

const write = async (title: string, matter: string) => {
  await phone.page.getByLabel('Tiêu đề').fill(title);
  await phone.page.getByLabel('Nội dung vướng mắc, kiến nghị').fill(matter);
  await phone.page.getByRole('combobox', { name: 'Đơn vị tiếp nhận' }).click();
  await phone.page.getByRole('option', { name: 'Vụ Tổ chức - Điều lệ' }).click();
};
const send = () => phone.page.getByRole('button', { name: 'Gửi đề xuất' }).last().click();

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
  const signedIn = await signIn(server.link('Chủ trì'));
  chair = await new Participant({ url: server.url, ...signedIn }).joined();
  expect(await chair.send('meeting.open', {})).toMatchObject({ ok: true });
  phone = await RoomPage.open(browser, { width: 390, height: 844, phone: true });
  await phone.page.goto(server.link('An Giang'));
  await phone.press('Vào hệ thống');
  await phone.page.waitForURL(/\/s\//);
  await phone.page.goto(pathOf(phone, '/m/2020-09/companion'));
  await phone.tab('Đề xuất');
  desk = await RoomPage.open(browser, { width: 1366, height: 768 });
  await desk.enter(server.link('Vụ Tổ chức'));
  await desk.sees('Thuộc đơn vị tôi');
}, 90_000);
afterAll(async () => {
  chair?.leave();
  await browser?.close();
  await server?.stop();
});

test('a province writes live: what was asked before, and answered, is beside what it types', async () => {
  await phone.press('Gửi đề xuất');
  await write(TITLE, 'Đề nghị hướng dẫn độ tuổi tái cử của cấp ủy viên được luân chuyển giữa nhiệm kỳ.');
  await phone.sees(/Đề xuất tương tự/);
  await send();
  await phone.sees(/Đã gửi đề xuất 2020-09\/p89-\d{3}/);
}, 60_000);

test('the department receives and answers; the province is not satisfied: it comes back by itself', async () => {
  await card(desk, TITLE)
    .getByRole('button', { name: /^Tiếp nhận/ })
    .click();
  await desk.page.getByLabel('Nội dung trả lời').fill('Đang nghiên cứu.');
  await desk.press('Gửi trả lời');
  await card(phone, TITLE).getByText('Đang nghiên cứu.').waitFor();
  await card(phone, TITLE)
    .getByRole('button', { name: /^Chưa thỏa đáng/ })
    .click();
  await phone.page.getByLabel('Vì sao chưa thỏa đáng').fill('Chưa rõ thời điểm tính tuổi.');
  await phone.page.getByRole('button', { name: 'Chưa thỏa đáng', exact: true }).click();
  await card(desk, TITLE).getByText('Mở lại', { exact: true }).first().waitFor();
}, 60_000);

test('answered again and confirmed; the whole history is one screen', async () => {
  await card(desk, TITLE)
    .getByRole('button', { name: /^Tiếp nhận/ })
    .click();
  await desk.page.getByLabel('Nội dung trả lời').fill('Tính tại thời điểm tổ chức đại hội.');
  await desk.press('Gửi trả lời');
  await card(phone, TITLE).getByText('Tính tại thời điểm tổ chức đại hội.').waitFor();
  await card(phone, TITLE)
    .getByRole('button', { name: /^Thỏa đáng/ })
    .click();
  await card(phone, TITLE).getByText('Tỉnh xác nhận').first().waitFor();
  await card(phone, TITLE)
    .getByRole('button', { name: /^Lịch sử/ })
    .click();
  const history = card(phone, TITLE).getByRole('list', { name: 'Toàn bộ lịch sử' });
  await history.waitFor();
  expect(await history.locator('li strong').allTextContents()).toEqual([
    'Gửi đề xuất',
    'Tiếp nhận',
    'Trả lời',
    'Chưa thỏa đáng, mở lại',
    'Tiếp nhận',
    'Trả lời',
    'Xác nhận thỏa đáng',
  ]);
}, 60_000);

test('written while the line is down, a proposal is sent when it is back, once', async () => {
  await phone.press('Viết đề xuất khác');
  await phone.context.setOffline(true);
  await phone.sees(/Mất kết nối/, 20_000);
  await write(OFFLINE, 'Cán bộ ra đảo chưa có nhà ở công vụ.');
  await send();
  await phone.sees('Chưa gửi được – đang gửi lại');
  expect(proposals(OFFLINE)).toEqual([]);
  await phone.context.setOffline(false);
  await phone.sees(/Đã gửi đề xuất 2020-09\/p89-\d{3}/, 30_000);
  await until('it at the centre', () => proposals(OFFLINE).length > 0);
  expect(proposals(OFFLINE)).toHaveLength(1);
}, 90_000);

test('the next month opens with what is unanswered', async () => {
  expect(await chair.send('meeting.close', {})).toMatchObject({ ok: true });
  const admin = await signIn(server.link('Quản trị'));
  const made = await fetch(`${server.url}/api/s/${admin.handle}/meetings`, {
    method: 'POST',
    headers: { cookie: admin.cookie, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({
      title: 'Giao ban tháng 10/2020',
      startsAt: Date.UTC(2020, 9, 8),
      code: '2020-10',
    }),
  });
  expect(made.status).toBe(200);
  await phone.page.goto(pathOf(phone, '/m/2020-10/companion'));
  await phone.sees('Đề xuất, kiến nghị chưa được trả lời từ kỳ trước');
  const counts = phone.page.getByRole('list', { name: 'Số đề xuất chưa trả lời của từng đơn vị' });
  await counts.getByText('Vụ Tổ chức - Điều lệ').waitFor();
  await phone.tab('Đề xuất');
  await card(phone, OFFLINE).waitFor();
}, 60_000);
