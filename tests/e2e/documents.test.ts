import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { pdfOf } from '../support/pdf.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** Documents in a room, told in order: each test goes on where the one before it stopped. */
let server: ServerProcess;
let browser: Browser;
let clerk: RoomPage;
let chair: RoomPage;
let anGiang: RoomPage;
let tayNinh: RoomPage;
let phone: RoomPage;
let television: RoomPage;
const everybody = () => [clerk, chair, anGiang, tayNinh, phone, television];

const PDF = 'Báo cáo tháng 9.pdf';
const SECRET = 'Phương án nhân sự.pdf';

/** The words of that page are before this person: they are taken from the PDF that was drawn. */
const reads = (room: RoomPage, page: number, withinMs = 30_000) =>
  room.page
    .getByRole('region', { name: `Nội dung trang ${page}` })
    .filter({ hasText: `Trang ${page}` })
    .waitFor({ state: 'attached', timeout: withinMs });

const reader = (room: RoomPage): Locator => room.page.getByRole('region', { name: /^Đang đọc/ });

const upload = async (name: string, bytes: Buffer, more: () => Promise<void> = async () => {}) => {
  const { page } = clerk;
  await clerk.press('Thêm tài liệu');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes });
  await more();
  await clerk.press('Tải lên');
};

/** Whether something other than paper stands on the drawn page: red is the colour of the mark. */
const hasMark = (room: RoomPage) =>
  reader(room)
    .locator('canvas')
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: new Uint8ClampedArray(),
      };
      let marked = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) - (data[at + 1] ?? 0) > 20) marked += 1;
      return marked > 500;
    });

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
  clerk = await RoomPage.open(browser);
  await clerk.enter(server.link('Thư ký'));
  await clerk.inRoom();
  [chair, anGiang, tayNinh] = await RoomPage.enterAll(browser, server, [
    'Chủ trì',
    'An Giang',
    'Tây Ninh',
  ] as const);
  phone = await RoomPage.open(browser, { width: 390, height: 844, phone: true });
  await phone.page.goto(server.link('An Giang'));
  await phone.press('Vào hệ thống');
  await phone.page.waitForURL(/\/s\//);
  const home = new URL(phone.page.url()).pathname.replace(/\/$/, '');
  await phone.page.goto(`${server.url}${home}/m/2020-09/companion`);
  await phone.inRoom();
  television = await RoomPage.open(browser, { width: 1280, height: 720 });
  await television.page.goto(server.link('Tây Ninh'));
  await television.press('Vào hệ thống');
  await television.page.waitForURL(/\/s\//);
  const place = new URL(television.page.url()).pathname.replace(/\/$/, '');
  await television.page.goto(`${server.url}${place}/m/2020-09/display`);
  await television.sees('điểm cầu');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('a phone that has opened no document has loaded nothing of the PDF library', async () => {
  const loaded = await phone.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(loaded.filter((name) => name.includes('/assets/')).length).toBeGreaterThan(3);
  expect(loaded.filter((name) => /pdf/i.test(name))).toEqual([]);
});

test('the minute-taker puts a PDF under the first item: it is on the screens of all', async () => {
  await clerk.tab('Chương trình');
  await clerk.press('Soạn chương trình');
  await upload('Không phải PDF.pdf', Buffer.from('<!doctype html><p>no</p>'));
  await clerk.sees('Nội dung tệp không đúng với tên của nó');
  await clerk.press('Thôi');
  await upload(PDF, pdfOf(9, 'bao cao'));
  for (const room of [clerk, chair, anGiang, tayNinh, phone]) await room.sees(PDF);
  await anGiang.sees(/PDF · 9 trang · \d+ KB · Chưa mở/);
}, 120_000);

test('one with a label and a chosen seat is there for that seat alone', async () => {
  await upload(SECRET, pdfOf(3, 'nhan su'), async () => {
    await clerk.page.getByRole('combobox', { name: 'Độ mật', exact: true }).click();
    await clerk.page.getByRole('option', { name: 'Mật', exact: true }).click();
    await clerk.page.getByText('Chọn điểm cầu').click();
    await clerk.page.getByRole('combobox', { name: 'Điểm cầu được mở' }).fill('An Giang');
    await clerk.page.getByRole('option', { name: 'Tỉnh ủy An Giang' }).click();
    await clerk.page.keyboard.press('Escape');
  });
  for (const room of [clerk, chair, anGiang, phone]) await room.sees(SECRET);
  expect(await tayNinh.page.getByText(SECRET).count()).toBe(0);
}, 120_000);

test('a province opens it beside the stage, turns pages with the keys, and the centre sees that it has', async () => {
  await anGiang.press(`Mở tài liệu: ${PDF}`);
  await reads(anGiang, 1);
  expect(await hasMark(anGiang)).toBe(false);
  await reader(anGiang).locator('[tabindex="0"]').focus();
  for (const [key, page] of [
    ['PageDown', 2],
    ['End', 9],
    ['PageUp', 8],
    ['Home', 1],
  ] as const) {
    await anGiang.page.keyboard.press(key);
    await reads(anGiang, page);
  }
  const [stage, paper] = [
    await anGiang.page.getByRole('figure', { name: 'Màn hình chính' }).boundingBox(),
    await reader(anGiang).boundingBox(),
  ];
  expect((stage?.x ?? 0) + (stage?.width ?? 0)).toBeLessThanOrEqual(paper?.x ?? 0);
  await chair.press(`Đã mở 1/70 điểm cầu: ${PDF}`);
  await chair.sees('Tỉnh ủy An Giang');
  await chair.page.keyboard.press('Escape');
  const [download] = await Promise.all([
    anGiang.page.waitForEvent('download'),
    reader(anGiang)
      .getByRole('link', { name: `Tải về: ${PDF}` })
      .click(),
  ]);
  expect(readFileSync(await download.path())).toEqual(pdfOf(9, 'bao cao'));
  await anGiang.press('Đóng tài liệu');
}, 120_000);

test('the chair presents page 2, then page 7: everybody is there', async () => {
  await chair.press(`Mở tài liệu: ${PDF}`);
  await reads(chair, 1);
  await chair.press('Trang sau');
  await reads(chair, 2);
  await chair.press('Trình chiếu');
  const followers = [anGiang, tayNinh, phone, television, clerk];
  await Promise.all(followers.map((room) => reads(room, 2)));
  const field = reader(chair).getByRole('textbox', { name: 'Trang' });
  await field.fill('7');
  await field.press('Enter');
  await Promise.all(followers.map((room) => reads(room, 7)));
}, 120_000);

test('S5 in the layout of what is shared it is the large picture of every stage, who speaks in the corner', async () => {
  await chair.chooseLayout('Chia sẻ');
  for (const room of [chair, anGiang, television]) {
    const stage = room.page.getByRole('figure', { name: 'Màn hình chính' });
    await stage.getByRole('region', { name: 'Nội dung trang 7' }).waitFor({ state: 'attached' });
    await until('the speaker in the corner', async () =>
      isDeepStrictEqual(await room.stageFrames(), ['tài liệu 0 1 16', 'Chủ trì 16 8 4']),
    );
  }
  await chair.chooseLayout('Phát biểu');
  for (const room of [chair, anGiang, television])
    await until('the speaker alone', async () => (await room.stageFrames()).length === 1);
}, 120_000);

test('reading freely leaves one where one is, until one follows again', async () => {
  await phone.page.getByText('Đọc tự do').click();
  await phone.press('Trang trước');
  await reads(phone, 6);
  await chair.press('Trang sau');
  await reads(anGiang, 8);
  await reads(phone, 6, 1000);
  await phone.page.getByText('Theo người trình bày').click();
  await reads(phone, 8);
  await phone.tab('Biểu quyết');
  await phone.sees(`Đang trình chiếu “${PDF}”, trang 8`);
  await phone.press('Xem');
  await reads(phone, 8);
}, 120_000);

test('nobody but the presenter turns the pages of all; ending it clears all screens', async () => {
  expect(await reader(tayNinh).getByRole('button', { name: 'Trình chiếu' }).count()).toBe(0);
  await tayNinh.press('Trang trước');
  await reads(tayNinh, 7);
  await reads(chair, 8, 1000);
  await chair.press('Dừng trình chiếu');
  for (const room of [anGiang, phone, television])
    await until('the document to be gone', async () => (await reader(room).count()) === 0);
}, 120_000);

test('a labelled document: drawn with the name of the reader, not to be downloaded, not shown to others', async () => {
  await anGiang.press(`Mở tài liệu: ${SECRET}`);
  await reads(anGiang, 1);
  await until('the mark', () => hasMark(anGiang));
  await anGiang.sees(/Mỗi trang in tên .*An Giang/);
  expect(await reader(anGiang).getByRole('link').count()).toBe(0);
  await chair.press('Đóng tài liệu');
  await chair.press(`Mở tài liệu: ${SECRET}`);
  await chair.press('Trình chiếu');
  await phone.sees(SECRET);
  await reads(phone, 1);
  await until('the mark on the phone', () => hasMark(phone));
  // What it read by itself stays before it; of the other one it hears nothing.
  expect(await tayNinh.page.getByText(SECRET).count()).toBe(0);
  expect(await television.page.getByText(SECRET).count()).toBe(0);
}, 120_000);

test('taken away from a seat while it reads, it is gone from its screen', async () => {
  await clerk.press('Đóng tài liệu');
  await clerk.press(`Gỡ tài liệu ${SECRET}`);
  await clerk.page.getByRole('button', { name: 'Gỡ', exact: true }).click();
  for (const room of [anGiang, phone, chair])
    await until('the document to be gone', async () => (await room.page.getByText(SECRET).count()) === 0);
}, 120_000);

test('no page had an error of its own', () => {
  expect(everybody().map(({ problems }) => problems)).toEqual([[], [], [], [], [], []]);
});
