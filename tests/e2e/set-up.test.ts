import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await ServerProcess.start('--empty');
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('an empty server leads its first administrator to a meeting that a province enters', async () => {
  const room = await RoomPage.open(browser);
  const { page } = room;
  await page.goto(server.link('/setup/'));
  await page.getByLabel('Tên hiển thị').fill('Quản trị hệ thống');
  await page.getByLabel('Tên đăng nhập').fill('quan.tri');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mot mat khau dai');
  await page.getByLabel('Nhập lại mật khẩu').fill('mot mat khau khac');
  await room.press('Tạo tài khoản quản trị');
  await room.sees('Hai lần nhập chưa giống nhau.');
  await page.getByLabel('Nhập lại mật khẩu').fill('mot mat khau dai');
  await room.press('Tạo tài khoản quản trị');

  await room.sees('Bước 2/6');
  const roster = page.getByRole('listitem').filter({ hasText: 'Danh sách từ 01/7/2025' });
  await roster.getByRole('button', { name: 'Dùng danh sách này' }).click();
  await room.sees('Đang dùng: 40 điểm cầu');
  await room.press('Tiếp tục');

  await room.sees('Bước 3/6');
  await room.press('Thêm đơn vị');
  await page.getByLabel('Đơn vị 1', { exact: true }).fill('Vụ Tổ chức – Cán bộ');
  await room.press('Lưu danh sách đơn vị');
  await room.sees('Đã lưu.');
  await room.press('Tiếp tục');

  await room.sees('Bước 4/6');
  await room.press('Lập phiên họp');
  await room.sees(/với 40 điểm cầu/);
  await room.press('Tiếp tục');

  await room.sees('Bước 5/6');
  await page.getByLabel('Tên hiển thị').fill('Chủ trì hội nghị');
  await page.getByLabel('Tên đăng nhập').fill('chu.tri');
  await room.press('Tạo tài khoản và đường dẫn mời');
  await room.sees('Đường dẫn mời của Chủ trì hội nghị');
  await room.press('Tiếp tục');

  await room.sees('Bước 6/6');
  await room.press('Cấp cho 40 điểm cầu chưa có');
  await room.sees('Vừa cấp cho 40 điểm cầu');
  const row = page.getByRole('row').filter({ hasText: 'An Giang' }).filter({ hasText: '/join/' });
  const cells = await row.getByRole('cell').allTextContents();
  const link = cells.find((cell) => cell.includes('/join/'))?.trim() ?? '';
  const code = cells.find((cell) => /^\d{6}$/.test(cell.trim()))?.trim() ?? '';

  const province = await RoomPage.open(browser);
  await province.page.goto(link);
  await province.sees('Tỉnh ủy An Giang');
  await province.page.getByLabel('Chữ số thứ 1').click();
  // The sixth digit sends the code.
  await province.page.keyboard.type(code === '000000' ? '000001' : '000000');
  await province.sees('Mã không đúng. Hãy kiểm tra lại 6 chữ số trên phiếu mời.');
  await province.page.getByLabel('Chữ số thứ 1').click();
  await province.page.keyboard.type(code);
  await province.page.getByRole('link', { name: 'Vào phòng họp' }).first().click();
  await province.page.getByText('Thấp (đường truyền yếu)').click();
  await province.press('Vào phòng họp');
  await province.sees('1/40 điểm cầu');
  expect([...room.problems, ...province.problems]).toEqual([]);
}, 180_000);
