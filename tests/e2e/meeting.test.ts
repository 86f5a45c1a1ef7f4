import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** One meeting from its opening to the end, told in order: each test goes on where the one before it stopped. */
let server: ServerProcess;
let browser: Browser;
let chair: RoomPage;
let anGiang: RoomPage;
let tayNinh: RoomPage;
let phone: RoomPage;
let clerk: RoomPage;
const everybody = () => [chair, anGiang, tayNinh, phone, clerk];

const PROPOSAL = 'Vướng mắc về độ tuổi tái cử cấp ủy huyện';
const QUESTION = 'Thống nhất nhiệm vụ trọng tâm tháng 10/2020?';
const RESOLUTION = 'Các điểm cầu hoàn thành đại hội trước ngày 30/9/2020';

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('a chair and two provinces come in through their links and a device check', async () => {
  [chair, anGiang, tayNinh] = await RoomPage.enterAll(browser, server, [
    'Chủ trì',
    'An Giang',
    'Tây Ninh',
  ] as const);
  await chair.sees('2/70 điểm cầu');
}, 90_000);

test('a phone joins An Giang by the code that its screen shows, without camera or microphone', async () => {
  await anGiang.press('Dùng điện thoại cùng điểm cầu');
  await anGiang.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await anGiang.press(/Sao chép/);
  const link = await until('the link on the clipboard', () =>
    anGiang.page.evaluate(() => navigator.clipboard.readText()),
  );
  await anGiang.page.keyboard.press('Escape');
  phone = await RoomPage.open(browser, { width: 390, height: 844, phone: true });
  await phone.page.goto(link);
  await phone.inRoom();
  expect(await phone.page.evaluate(() => document.querySelectorAll('video, audio').length)).toBe(0);
}, 60_000);

test('the minute-taker comes in, straight to the desk', async () => {
  clerk = await RoomPage.open(browser, { width: 1920, height: 1080 });
  await clerk.enter(server.link('Thư ký'));
  await clerk.inRoom();
}, 60_000);

test('the provinces see and hear the chair; nobody hears a province', async () => {
  await anGiang.stageShows('Điểm cầu Trung tâm');
  await Promise.all([anGiang.decodesFrames(), tayNinh.decodesFrames()]);
  const [inAnGiang, inTayNinh, atTheChair] = await Promise.all([
    anGiang.soundsHeard(),
    tayNinh.soundsHeard(),
    chair.soundsHeard(),
  ]);
  expect({ inAnGiang, inTayNinh, atTheChair }).toEqual({ inAnGiang: 1, inTayNinh: 1, atTheChair: 0 });
}, 90_000);

test('the chair opens the meeting and moves to an item: all screens follow', async () => {
  await chair.press('Khai mạc hội nghị');
  await chair.press('Vào mục đầu tiên');
  for (const room of everybody()) await room.sees(/^Mục I$/);
}, 60_000);

test('An Giang asks for the floor and is invited: on every stage, heard by all', async () => {
  await anGiang.press('Đăng ký phát biểu');
  await anGiang.sees('Chờ được mời');
  await chair.press('Mời phát biểu: Tỉnh ủy An Giang');
  await anGiang.sees('Cả hội nghị đang nghe');
  await Promise.all([chair.stageShows('Tỉnh ủy An Giang'), tayNinh.stageShows('Tỉnh ủy An Giang')]);
  await Promise.all([chair.decodesFrames(), tayNinh.decodesFrames()]);
  const [atTheChair, inTayNinh, inAnGiang] = await Promise.all([
    chair.soundsHeard(),
    tayNinh.soundsHeard(),
    anGiang.soundsHeard(),
  ]);
  expect({ atTheChair, inTayNinh, inAnGiang }).toEqual({ atTheChair: 1, inTayNinh: 2, inAnGiang: 1 });
}, 90_000);

test('the chair ends the floor: the microphone is closed at the server', async () => {
  await chair.press('Kết thúc phát biểu');
  await anGiang.sees('Mic mở khi được mời phát biểu');
  await tayNinh.stageShows('Điểm cầu Trung tâm');
  // What had already arrived is played to its end; after that it is silent, and stays so.
  await until('silence', async () => (await chair.soundsHeard()) === 0, 12_000);
  expect(await chair.soundsHeard()).toBe(0);
}, 60_000);

test('a proposal goes from the phone to the centre, is received and answered', async () => {
  await phone.tab('Đề xuất');
  await phone.press('Gửi đề xuất');
  await phone.page.getByLabel('Tiêu đề').fill(PROPOSAL);
  await phone.page
    .getByLabel('Nội dung vướng mắc, kiến nghị')
    .fill('Đề nghị Trung ương hướng dẫn cách tính tuổi với cán bộ luân chuyển.');
  await phone.page
    .getByRole('combobox', { name: 'Đơn vị tiếp nhận' })
    .or(phone.page.getByLabel('Đơn vị tiếp nhận'))
    .first()
    .click();
  await phone.page.getByRole('option').first().click();
  await phone.page.getByRole('button', { name: 'Gửi đề xuất' }).last().click();
  await phone.sees(/Đã gửi đề xuất 2020-09\/p89-\d{3}/);

  await clerk.tab('Đề xuất');
  const card = clerk.page
    .getByRole('listitem')
    .filter({ has: clerk.page.getByRole('heading', { name: PROPOSAL }) })
    .first();
  await card.getByRole('button', { name: /Tiếp nhận/ }).click();
  await phone.sees('Đã tiếp nhận');
  await clerk.page.getByLabel('Nội dung trả lời').fill('Tính theo thời điểm tổ chức đại hội.');
  await clerk.press('Gửi trả lời');
  await phone.sees('Tính theo thời điểm tổ chức đại hội.');
}, 90_000);

test('a vote: one ballot for each seat whatever its devices, the result on all screens', async () => {
  await chair.tab('Biểu quyết');
  await chair.page.getByLabel('Nội dung xin ý kiến').fill(QUESTION);
  await chair.press('Mở biểu quyết');
  await Promise.all([anGiang, tayNinh, phone].map((room) => room.sees(QUESTION)));
  await phone.page
    .getByRole('button', { name: /^Tán thành/ })
    .or(phone.page.getByRole('radio', { name: /^Tán thành/ }))
    .first()
    .click();
  await Promise.all([phone, anGiang].map((room) => room.sees(/Đã ghi nhận phiếu: Tán thành/)));
  await tayNinh.page
    .getByRole('button', { name: /^Không tán thành/ })
    .or(tayNinh.page.getByRole('radio', { name: /^Không tán thành/ }))
    .first()
    .click();
  await tayNinh.sees(/Đã ghi nhận phiếu: Không tán thành/);
}, 90_000);

test('kill -9 in the middle of the vote: everybody is back by itself, to the same item and the same votes', async () => {
  const marks = await Promise.all(everybody().map((room) => room.mark()));
  await server.kill();
  await Promise.all(everybody().map((room) => room.sees(/Mất kết nối/)));
  await server.run();
  await Promise.all(everybody().map((room) => room.sees(/^Mục I$/)));
  await until(
    'the banner to be gone',
    async () => (await chair.page.getByText(/Mất kết nối –/).count()) === 0,
    20_000,
  );
  await Promise.all([anGiang.decodesFrames(30_000), tayNinh.decodesFrames(30_000)]);
  for (const room of [anGiang, tayNinh]) await room.tab('Biểu quyết');
  await anGiang.sees(/Đã ghi nhận phiếu: Tán thành/);
  await tayNinh.sees(/Đã ghi nhận phiếu: Không tán thành/);
  expect(await Promise.all(everybody().map((room) => room.mark()))).toEqual(marks);
}, 120_000);

test('the vote is closed after that: both ballots count', async () => {
  await chair.press('Kết thúc biểu quyết');
  await chair.press('Kết thúc, công bố');
  // The result comes to every screen by itself.
  for (const room of [anGiang, tayNinh, phone]) await room.sees(/Kết thúc lúc/);
  for (const room of [chair, phone]) await room.tab('Biểu quyết');
  for (const room of [chair, phone]) await room.sees('68');
  const bar = (name: string) => chair.page.getByRole('meter', { name: new RegExp(`^${name}`) }).first();
  await bar('Tán thành').waitFor();
}, 60_000);

test('a resolution is logged under the current item and is on all screens', async () => {
  await clerk.page.getByLabel('Nội dung kết luận').fill(RESOLUTION);
  await clerk.page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).fill('Các tỉnh ủy, thành ủy');
  await clerk.page.getByLabel('Thời hạn').fill('30/09/2020');
  await clerk.page.keyboard.press('Tab');
  await clerk.press('Lưu kết luận');
  for (const room of [chair, anGiang, tayNinh, phone]) {
    await room.tab('Kết luận');
    await room.sees(RESOLUTION);
  }
  await clerk.press('Đọc lại kết luận số 1 trên mọi màn hình');
  const read = { name: 'Đọc lại kết luận số 1' };
  for (const room of [anGiang, phone]) await room.page.getByRole('region', read).waitFor();
  await chair.page.getByRole('region', read).getByRole('button', { name: 'Xác nhận kết luận số 1' }).click();
  await phone.sees('Chủ trì đã xác nhận');
  await phone.page.getByRole('region', read).waitFor({ state: 'detached' });
}, 60_000);

test('the log can be read and downloaded, and says what happened', async () => {
  await chair.tab('Nhật ký');
  await chair.sees(/Khai mạc hội nghị\./);
  await chair.press('Tải về');
  const [download] = await Promise.all([
    chair.page.waitForEvent('download'),
    chair.page.getByText('Văn bản (.txt)').click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  for (const words of [
    'Khai mạc hội nghị.',
    'Mời Tỉnh ủy An Giang phát biểu',
    'tán thành 1, không tán thành 1, không có ý kiến 0, không bỏ phiếu 68',
    RESOLUTION,
  ])
    expect(text).toContain(words);
}, 60_000);

test('no page had an error of its own', () => {
  expect(everybody().map(({ problems }) => problems)).toEqual([[], [], [], [], []]);
});
