import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { verifyJournal } from '../support/verify-journal.ts';

let server: ServerProcess;
let browser: Browser;
const rooms: RoomPage[] = [];

const enter = async (who: string) => {
  const room = await RoomPage.open(browser);
  rooms.push(room);
  await room.enter(server.link(who));
  await room.passDeviceCheck();
  return room;
};

const codeOf = async ({ page }: RoomPage) =>
  /[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/.exec(
    (await page.getByText('Mã phiếu:').first().textContent()) ?? '',
  )?.[0];

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  for (const room of rooms) await room.close();
  await browser?.close();
  await server?.stop();
});

test('two provinces vote in secret, one through a reload in the middle; each finds its ballot in the count', async () => {
  const chair = await enter('Chủ trì');
  const first = await enter('An Giang');
  const second = await enter('Tây Ninh');
  await chair.press('Khai mạc hội nghị');
  await chair.tab('Biểu quyết');
  await chair.page.getByLabel('Nội dung xin ý kiến').fill('Giới thiệu nhân sự');
  await chair.press('Cách tính và thời gian');
  await chair.page.getByText('Phiếu kín', { exact: true }).click();
  await chair.sees(/không ai, kể cả máy chủ, biết/);
  await chair.press('Mở biểu quyết');

  await first.sees('Mời điểm cầu bỏ phiếu kín');
  await first.page.getByRole('button', { name: 'Tán thành', exact: true }).click();
  await first.sees('Phiếu kín đã vào hòm phiếu.');

  // The line dies between token and ballot; then the page is loaded anew, and it goes on by itself.
  await second.sees('Mời điểm cầu bỏ phiếu kín');
  await second.page.route('**/api/ballots', (route) => route.abort());
  await second.page.getByRole('button', { name: 'Không tán thành' }).click();
  await second.sees('Phiếu kín được giữ trên thiết bị này');
  await second.page.unroute('**/api/ballots');
  await second.page.reload();
  await second.sees('Phiếu kín đã vào hòm phiếu.', 30_000);
  const codes = [await codeOf(first), await codeOf(second)];
  expect(new Set(codes).size).toBe(2);
  expect(codes).not.toContain(undefined);

  await chair.sees('2/70');
  await chair.press('Kết thúc biểu quyết');
  await chair.press('Kết thúc, công bố');
  for (const [room, code] of [
    [first, codes[0]],
    [second, codes[1]],
  ] as const) {
    await room.tab('Biểu quyết');
    await room.press('Kiểm tra phiếu của điểm cầu');
    await room.sees('Phiếu của đồng chí đã được đếm, đúng nội dung đã chọn.');
    await room.sees('2 phiếu đều có chữ ký đúng, không phiếu nào trùng.');
    await room.sees('Đếm lại các phiếu cho đúng kết quả đã công bố.');
    await room.sees(code ?? '');
    expect(await room.page.getByRole('button', { name: 'Phiếu của từng điểm cầu' }).count()).toBe(0);
  }
  await chair.press('Kiểm tra kết quả trên thiết bị này');
  await chair.sees('Đếm lại các phiếu cho đúng kết quả đã công bố.');
  const { said, status } = verifyJournal(server.dataDir);
  expect(said).toContain('2 secret ballot(s), all signed');
  expect(status).toBe(0);
  for (const { problems } of rooms) expect(problems).toEqual([]);
}, 180_000);
