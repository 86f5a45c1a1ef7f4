import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { RoomPage } from '../support/room-page.ts';
import { Rooms } from '../support/rooms.ts';
import { until } from '../support/until.ts';

/** The floor, the roll call and who leads, in browsers; each test goes on where the one before it stopped. */
const rooms = Rooms.forThisFile();
let chair: RoomPage;
let deputy: RoomPage;
let anGiang: RoomPage;
let tayNinh: RoomPage;
const everybody = () => [chair, deputy, anGiang, tayNinh];

/** The queue as the chair reads it, first to last. */
const queueOf = async ({ page }: RoomPage): Promise<string[]> => {
  const rows = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Mời phát biểu:/ }) });
  return (await rows.allInnerTexts()).map((text) => text.replaceAll('\n', ' '));
};

const firstInQueue = (room: RoomPage, who: RegExp) =>
  until('the first in the queue', async () => who.test((await queueOf(room))[0] ?? ''), 15_000);

const closeDialog = async ({ page }: RoomPage) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

test('chair, deputy and two provinces come in', async () => {
  [chair, deputy, anGiang, tayNinh] = [
    await rooms.come('Chủ trì'),
    await rooms.come('Phó chủ trì'),
    await rooms.come('An Giang'),
    await rooms.come('Tây Ninh'),
  ];
  await chair.sees('2/70 điểm cầu');
}, 120_000);

test('a province says who sits in its room: the centre reads it, the other province does not', async () => {
  await anGiang.press('Xác nhận có mặt');
  await anGiang.page.getByLabel('Chức vụ, đơn vị').fill('Lãnh đạo Ban Tổ chức và các phòng');
  await anGiang.page.getByLabel('Số người').fill('14');
  await anGiang.page.getByRole('dialog').getByRole('button', { name: 'Xác nhận có mặt' }).click();
  await anGiang.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await chair.press(/Mở danh sách điểm danh/);
  await chair.sees('14 người');
  await chair.sees(/Chưa đủ túc số: còn thiếu 45\/47/);
  await closeDialog(chair);
  await tayNinh.press(/Mở danh sách điểm danh/);
  await tayNinh.sees('Tỉnh ủy An Giang');
  expect(await tayNinh.page.getByText('14 người').count()).toBe(0);
  await closeDialog(tayNinh);
}, 60_000);

test('the chair sets the times, the takeover and the quorum', async () => {
  await chair.press('Thiết lập phát biểu');
  const { page } = chair;
  const form = page.getByRole('form', { name: 'Thiết lập phát biểu' });
  await form.getByLabel('Phát biểu', { exact: true }).fill('1');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await page.getByLabel(/Phó chủ trì tự động điều hành/).fill('5');
  await page
    .locator('form')
    .filter({ has: page.getByLabel(/Phó chủ trì tự động điều hành/) })
    .getByRole('button', { name: 'Lưu' })
    .click();
  await page.getByLabel('Túc số: tử số').fill('2');
  await page.getByLabel('Túc số: mẫu số').fill('70');
  await chair.press('Lưu túc số');
  await until('the quorum', async () => (await page.getByText('Đủ túc số (cần 2)').count()) > 0, 10_000);
  await closeDialog(chair);
}, 60_000);

test('Tây Ninh registers before the opening for a later item, with its subject', async () => {
  await tayNinh.press('Đăng ký chi tiết…');
  const dialog = tayNinh.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Mục của chương trình' }).click();
  await tayNinh.page.getByRole('option', { name: /Thảo luận/ }).click();
  await dialog.getByLabel('Nội dung (không bắt buộc)').fill('Sáp nhập đơn vị hành chính');
  await dialog.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  await firstInQueue(chair, /Tây Ninh.*Thảo luận.*Sáp nhập đơn vị hành chính/);
}, 60_000);

test('policies: by the order of asking, by the agenda; a point of order before all', async () => {
  await chair.press('Khai mạc hội nghị');
  await chair.press(/Vào mục đầu tiên/);
  await anGiang.sees(/^Mục I$/);
  await anGiang.press('Đăng ký phát biểu');
  await anGiang.sees('Chờ được mời');
  await firstInQueue(chair, /Tây Ninh/);
  await chair.page.getByText('Theo chương trình', { exact: true }).click();
  await firstInQueue(chair, /An Giang/);
  await anGiang.sees('Thứ 1 trong 2 điểm cầu đăng ký');

  await tayNinh.press('Đăng ký chi tiết…');
  const dialog = tayNinh.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Hình thức' }).click();
  await tayNinh.page.getByRole('option', { name: 'Ý kiến về thủ tục' }).click();
  await dialog.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  await firstInQueue(chair, /Tây Ninh Ý kiến về thủ tục/);
  expect(await queueOf(chair)).toHaveLength(3);
}, 60_000);

test('by hand: the chair moves a request with the keyboard, and gives the order up again', async () => {
  const up = chair.page.getByRole('button', { name: 'Đưa Tỉnh ủy Tây Ninh lên' }).last();
  await up.focus();
  await chair.page.keyboard.press('Enter');
  await chair.sees('Đang xếp thứ tự bằng tay');
  await until('Tây Ninh to be second', async () => /Sáp nhập/.test((await queueOf(chair))[1] ?? ''), 10_000);
  await chair.press('Bỏ xếp tay');
  await until('An Giang to be second', async () => /An Giang/.test((await queueOf(chair))[1] ?? ''), 10_000);
}, 60_000);

test('by hand: the chair drags a request before another', async () => {
  // High enough for the whole queue to be in sight.
  await chair.page.setViewportSize({ width: 1366, height: 1300 });
  const rows = chair.page.getByRole('listitem').filter({ has: chair.page.locator('[class*="grip"]') });
  await chair.drag(rows.nth(2).locator('span[class*="grip"]'), rows.nth(1), 0.4, async () =>
    /Sáp nhập/.test((await queueOf(chair))[1] ?? ''),
  );
  await chair.sees('Đang xếp thứ tự bằng tay');
  await anGiang.sees('Thứ 3 trong 3 điểm cầu đăng ký');
  await chair.page.setViewportSize({ width: 1366, height: 768 });
  await chair.press('Bỏ xếp tay');
  await until('An Giang to be second', async () => /An Giang/.test((await queueOf(chair))[1] ?? ''), 10_000);
}, 60_000);

test('the next speaker is told to get ready, then invited; the clock warns, and is extended', async () => {
  await chair.press('Đề nghị chuẩn bị: Tỉnh ủy An Giang');
  await anGiang.sees('Đồng chí chuẩn bị phát biểu');
  await chair.press('Mời phát biểu: Tỉnh ủy An Giang');
  await Promise.all([deputy, tayNinh].map((room) => room.stageShows('Tỉnh ủy An Giang')));
  expect(await anGiang.page.getByText('Đồng chí chuẩn bị phát biểu').count()).toBe(0);
  // A speech of one minute is amber from its beginning.
  await Promise.all([anGiang, tayNinh].map((room) => room.sees('sắp hết giờ')));
  await chair.press('Thêm 3 phút');
  await tayNinh.sees('/04:00');
}, 60_000);

test('a province that loses its line keeps its place and finds it again', async () => {
  const address = tayNinh.page.url();
  await tayNinh.page.goto('about:blank');
  await chair.sees('Vắng mặt');
  expect(await queueOf(chair)).toHaveLength(2);
  await tayNinh.page.goto(address);
  await tayNinh.inRoom();
  await tayNinh.press('Đăng ký chi tiết…');
  await tayNinh.sees('Thứ 1/2');
  await closeDialog(tayNinh);
}, 60_000);

test('the chair’s browser is closed: the deputy leads by itself, and nothing else has changed', async () => {
  await chair.close();
  await deputy.sees('Chủ trì mất kết nối');
  for (const room of [deputy, anGiang, tayNinh]) await room.sees('Phó chủ trì điều hành', 30_000);
  await deputy.stageShows('Tỉnh ủy An Giang');
  expect(await queueOf(deputy)).toHaveLength(2);
  await anGiang.sees('Cả hội nghị đang nghe');

  const { server } = rooms;
  server.said = '';
  await server.kill();
  await server.run();
  chair = await rooms.come('Chủ trì', { width: 1920, height: 1080 });
  await chair.sees('Phó chủ trì điều hành');
  await chair.press('Chủ trì điều hành trở lại');
  await until(
    'the chair to lead',
    async () => (await deputy.page.getByText('Phó chủ trì điều hành').locator('visible=true').count()) === 0,
    15_000,
  );
}, 120_000);

test('the deputy takes over in one press', async () => {
  await deputy.press('Điều hành thay chủ trì');
  for (const room of everybody()) await room.sees('Phó chủ trì điều hành');
}, 60_000);

test('the roll is called: seats answer with one press, the list is taken home', async () => {
  await deputy.press(/Mở danh sách điểm danh/);
  await deputy.press('Gọi điểm danh');
  for (const room of [anGiang, tayNinh]) {
    await room.sees('Trung tâm đang điểm danh');
    await room.page.getByRole('button', { name: 'Có mặt', exact: true }).click();
    await room.page
      .getByText('Trung tâm đang điểm danh', { exact: true })
      .locator('visible=true')
      .waitFor({ state: 'hidden' });
  }
  await deputy.sees('2/70');
  await deputy.press('Kết thúc điểm danh');
  await deputy.sees(/Lần điểm danh lúc/);
  await deputy.press('Tải danh sách dự');
  const [download] = await Promise.all([
    deputy.page.waitForEvent('download'),
    deputy.page.getByText('Văn bản cho biên bản (.txt)').click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('Có mặt: 2/70 điểm cầu, 14 người');
  expect(text).toContain('Tỉnh ủy An Giang: Lãnh đạo Ban Tổ chức và các phòng (14)');
  expect(text).toMatch(/Tỉnh ủy Tây Ninh.*gián đoạn \d\d:\d\d–\d\d:\d\d/);
}, 60_000);

test('no page had an error of its own', () => {
  rooms.expectNoProblems();
});
