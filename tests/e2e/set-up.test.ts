import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

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

test('an empty server leads its first administrator to a meeting that a province can enter', async () => {
  const room = await RoomPage.open(browser);
  const { page } = room;
  await page.goto(server.link('/setup/'));
  await page.getByLabel('Tên hiển thị').or(page.getByLabel('Họ tên')).first().fill('Quản trị hệ thống');
  await page.getByLabel('Tên đăng nhập').fill('quan.tri');
  await page.getByLabel(/^Mật khẩu/).fill('mot mat khau dai');
  await page.getByLabel(/Nhập lại/).fill('mot mat khau dai');
  await page.screenshot({ path: '/tmp/shots/setup1.png' });
  await until('dummy', () => true);
  expect(room.problems).toEqual([]);
}, 120_000);
