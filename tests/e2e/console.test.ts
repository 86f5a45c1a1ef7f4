import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** The operator's desk in browsers; each test goes on where the one before it stopped. */
let server: ServerProcess;
let browser: Browser;
let operator: RoomPage;
let anGiang: RoomPage;
let tayNinh: RoomPage;
const wallWindows: Page[] = [];

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const tilesOf = (page: Page): Promise<string[]> =>
  page
    .locator('[data-seat]')
    .evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset.seat ?? ''));

/** Whether the picture of a seat moves in its tile on this page. */
const flows = (page: Page, seatId: string): Promise<boolean> =>
  page
    .locator(`[data-seat="${seatId}"] video`)
    .evaluateAll((videos) => videos.some((video) => (video as HTMLVideoElement).videoWidth > 0));

const operatorAddress = () => operator.page.url();

test('a line test of fifteen seconds, really measured, is told to the province and to the board', async () => {
  anGiang = await RoomPage.open(browser);
  await anGiang.enter(server.link('An Giang'));
  await anGiang.page.getByText('Thấp (đường truyền yếu)').click();
  await anGiang.page.getByRole('link', { name: 'Kiểm tra thiết bị và đường truyền' }).click();
  await anGiang.sees('Điểm cầu chưa kiểm tra lần nào.');
  await anGiang.press('Kiểm tra nhanh (15 giây)');
  await anGiang.sees(/Đang đo đường truyền, còn \d+ giây/, 30_000);
  await anGiang.sees('Trung tâm đã nhận kết quả này.', 60_000);
  const sent = anGiang.page.locator('dl > div').filter({ hasText: 'Tốc độ gửi' });
  const megabits = Number(((await sent.textContent()) ?? '').match(/([\d,]+) Mbit/)?.[1]?.replace(',', '.'));
  expect(megabits).toBeGreaterThan(0.1);

  operator = await RoomPage.open(browser);
  await operator.enter(server.link('Điều hành'));
  await operator.sees('0/70 điểm cầu');
  const [board] = await Promise.all([
    operator.context.waitForEvent('page'),
    operator.page.getByRole('link', { name: 'Kiểm tra đường truyền' }).click(),
  ]);
  await board.getByText('Đã kiểm tra 1/72 nơi').waitFor();
  const row = board.locator('[data-place="seat:p89"]');
  expect(await row.getAttribute('data-standing')).not.toBe('untested');
  expect((await row.textContent()) ?? '').toMatch(/Mbit\/s/);
  const [download] = await Promise.all([
    board.waitForEvent('download'),
    board.getByRole('button', { name: 'Tải bảng (.csv)' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(73);
  await board.close();
  await anGiang.page.getByRole('link', { name: 'Vào phòng họp' }).click();
  await anGiang.passDeviceCheck();
}, 180_000);

test('two keys bring a seat to the preview, silently; Enter takes it to the stage, Alt+C back to the centre', async () => {
  tayNinh = await RoomPage.open(browser);
  await tayNinh.enter(server.link('Tây Ninh'));
  await tayNinh.passDeviceCheck();
  await operator.sees('2/70 điểm cầu');
  const { page } = operator;
  await until('both pictures', async () => (await flows(page, 'p89')) && (await flows(page, 'p72')), 30_000);
  await page.keyboard.press('a');
  await page.keyboard.press('g');
  const preview = page.getByRole('region', { name: 'Xem trước' });
  await preview.getByText('Tỉnh ủy An Giang').waitFor();
  await until('the large picture', () =>
    preview
      .locator('video')
      .evaluateAll((all) => all.some((one) => (one as HTMLVideoElement).videoWidth > 0)),
  );
  // Nobody is told of it: the stage is still the centre's.
  await tayNinh.stageShows('Điểm cầu Trung tâm');
  await page.keyboard.press('Enter');
  await tayNinh.stageShows('Tỉnh ủy An Giang');
  await page.keyboard.press('Alt+c');
  await tayNinh.stageShows('Điểm cầu Trung tâm');
}, 120_000);

test('a name typed without accents finds the seat; the keys are told on `?`', async () => {
  const { page } = operator;
  await page.keyboard.press('/');
  await page.keyboard.type('tay ninh');
  expect(await tilesOf(page)).toEqual(['p72']);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Xem trước' }).getByText('Tỉnh ủy Tây Ninh').waitFor();
  await page.keyboard.press('?');
  await operator.sees('Hai chữ trên ô hình: xem trước điểm cầu đó');
  await page.keyboard.press('Escape');
}, 60_000);

test('three windows show every seat once, each picture in one of them; a closed one gives its seats back', async () => {
  for (const _window of [2, 3]) {
    const [opened] = await Promise.all([
      operator.context.waitForEvent('page'),
      operator.press(/cửa sổ tường hình/),
    ]);
    wallWindows.push(opened);
    await until('its tiles', async () => (await tilesOf(opened)).length > 0, 30_000);
  }
  const pages = [operator.page, ...wallWindows];
  const shown = () => Promise.all(pages.map(tilesOf));
  await until('the seats to be shared out', async () =>
    (await shown()).every(({ length }) => length > 0 && length < 25),
  );
  const all = (await shown()).flat();
  expect(all).toHaveLength(70);
  expect(new Set(all).size).toBe(70);
  for (const seatId of ['p72', 'p89'])
    await until(
      `the picture of ${seatId} in one window`,
      async () => (await Promise.all(pages.map((page) => flows(page, seatId)))).filter(Boolean).length === 1,
      30_000,
    );

  // The order that is chosen in one window is that of all.
  await wallWindows[0]?.getByText('Theo vùng', { exact: true }).click();
  await until('the console to follow', () =>
    operator.page.getByRole('radio', { name: 'Theo vùng' }).isChecked(),
  );

  const closed = wallWindows.pop();
  await closed?.close();
  await until('its seats to come back', async () => {
    const left = await Promise.all([operator.page, ...wallWindows].map(tilesOf));
    return left.flat().length === 70 && left.every(({ length }) => length === 35);
  });
  await wallWindows.pop()?.close();
  await until('all seats to be back', async () => (await tilesOf(operator.page)).length === 70);
}, 180_000);

test('the statistics show what really flows', async () => {
  const [page] = await Promise.all([
    operator.context.waitForEvent('page'),
    operator.page.getByRole('link', { name: 'Số liệu đường truyền' }).click(),
  ]);
  const row = page.locator('[data-place="seat:p89"]');
  await row.waitFor({ timeout: 20_000 });
  await until(
    'figures of what is sent',
    async () => /\d+ kbit\/s|Mbit\/s/.test((await row.textContent()) ?? ''),
    20_000,
  );
  await row.getByRole('button').click();
  await until(
    'the lines to be drawn',
    async () => (await page.locator('figure canvas').count()) === 4,
    20_000,
  );
  await page.close();
  expect(operatorAddress()).toContain('/m/2020-09');
}, 60_000);

test('no page had an error of its own', () => {
  expect([operator, anGiang, tayNinh].map(({ problems }) => problems)).toEqual([[], [], []]);
});
