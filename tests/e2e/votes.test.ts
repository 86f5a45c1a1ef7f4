import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { RoomPage } from '../support/room-page.ts';
import { Rooms } from '../support/rooms.ts';
import { until } from '../support/until.ts';

/** Votes from their preparation to their results, told in order: each test goes on where the one before it stopped. */
const rooms = Rooms.forThisFile();
let chair: RoomPage;
let phone: RoomPage;
let clerk: RoomPage;

const TWO = 'Biểu quyết hai nội dung của phiên họp';
const FIRST = 'Thông qua chương trình công tác quý IV';
const SECOND = 'Thông qua quy chế giao ban';
const CHOICE = 'Chọn hai nội dung cho phiên họp tháng 10';

beforeAll(async () => {
  chair = await rooms.come('Chủ trì');
  await chair.press('Khai mạc hội nghị');
  clerk = await rooms.come('Thư ký', { width: 1920, height: 1080 });
  await clerk.tab('Biểu quyết');
  // A phone of the seat: the companion's screen, opened with the seat's own session.
  phone = await rooms.open({ width: 390, height: 844, phone: true });
  await phone.enter(rooms.server.link('An Giang'));
  await phone.page.waitForURL(/\/m\//);
  await phone.page.goto(`${phone.page.url().split('?')[0]}/companion`);
  await phone.inRoom();
}, 120_000);

const fill = async (room: RoomPage, label: string, text: string) =>
  room.page.getByLabel(label, { exact: false }).first().fill(text);
const choose = (room: RoomPage, name: string) => room.page.getByText(name, { exact: true }).first().click();
const motion = (name: string) => phone.page.getByRole('group', { name });

test('the chair prepares two votes, in order', async () => {
  await chair.tab('Biểu quyết');
  await fill(chair, 'Nội dung xin ý kiến', TWO);
  await fill(chair, 'Các nội dung trên cùng một phiếu', `${FIRST}\n${SECOND}`);
  await chair.press('Cách tính và thời gian');
  await choose(chair, 'Quá bán');
  await choose(chair, 'tổng số điểm cầu');
  await chair.page.getByRole('switch', { name: 'Giữ kết quả, chủ trì công bố sau' }).click();
  await chair.press('Lưu để dùng sau');
  await chair.sees('Đã chuẩn bị');
  await fill(chair, 'Nội dung xin ý kiến', CHOICE);
  await choose(chair, 'Chọn n trong m');
  await fill(chair, 'Các phương án', 'Đại hội\nCán bộ\nKiểm tra');
  await fill(chair, 'Chọn nhiều nhất', '2');
  await chair.press('Lưu để dùng sau');
  await chair.sees(CHOICE);
  await chair.press(`Đưa lên trước: ${CHOICE}`);
  await chair.press(`Đưa xuống sau: ${CHOICE}`);
}, 60_000);

test('a ballot with two motions, half filled in, outlives a reload of the phone', async () => {
  await chair.page
    .getByRole('listitem')
    .filter({ hasText: TWO })
    .getByRole('button', { name: 'Mở', exact: true })
    .click();
  await phone.sees(TWO);
  await motion(FIRST).getByRole('button', { name: 'Tán thành', exact: true }).click();
  await phone.page.reload();
  await phone.sees(TWO);
  await motion(SECOND).getByRole('button', { name: 'Không tán thành' }).click();
  await phone.press('Gửi phiếu');
  await phone.sees(/Đã ghi nhận phiếu: 1\) Tán thành, 2\) Không tán thành/);
  await phone.sees(/khớp với phiếu đã gửi/);
}, 60_000);

test('a problem is reported, and a ballot by telephone is entered: the chair sees both before closing', async () => {
  await phone.press('Báo sự cố khi biểu quyết');
  await fill(phone, 'Sự cố gặp phải', 'Màn hình lúc sáng lúc tối');
  await phone.press('Báo cho chủ trì');
  await chair.sees(/Màn hình lúc sáng lúc tối/);
  await clerk.press('Nhập phiếu thay điểm cầu');
  await clerk.page.getByLabel('Điểm cầu', { exact: true }).selectOption({ label: 'Tỉnh ủy Tây Ninh' });
  await fill(clerk, 'Lý do', 'Mất đường truyền, đọc phiếu qua điện thoại');
  for (const name of [FIRST, SECOND])
    await clerk.page
      .getByRole('group', { name })
      .getByRole('button', { name: 'Tán thành', exact: true })
      .click();
  await clerk.press('Ghi phiếu');
  await chair.sees('2/70');
}, 60_000);

test('paused, nothing can be sent; the result is held back until the chair publishes it', async () => {
  await chair.press('Tạm dừng');
  await phone.sees('Đang tạm dừng');
  await chair.press('Tiếp tục');
  await chair.press('Kết thúc biểu quyết');
  await chair.sees(/Còn 68 điểm cầu chưa bỏ phiếu\. Có 1 sự cố được báo\./);
  await chair.press('Kết thúc, chưa công bố');
  await phone.tab('Biểu quyết');
  await phone.sees('Đã kết thúc, chờ công bố kết quả.');
  expect(await phone.page.getByText('Không được thông qua').count()).toBe(0);
  await chair.sees('Chưa công bố: chỉ chủ trì và thư ký thấy kết quả này.');
  await chair.press('Công bố kết quả');
  await phone.sees(/tán thành 2, không tán thành 0, không có ý kiến 0, không bỏ phiếu 68; cần quá nửa/);
}, 60_000);

test('the table names every ballot with its receipt and its mark, and can be taken home', async () => {
  await chair.press('Phiếu của từng điểm cầu');
  const row = (name: string) => chair.page.getByRole('row').filter({ hasText: name }).last();
  await row('Tỉnh ủy An Giang')
    .getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
    .waitFor();
  await row('Tỉnh ủy Tây Ninh')
    .getByText(/Qua điện thoại: Mất đường truyền/)
    .waitFor();
  const [download] = await Promise.all([chair.page.waitForEvent('download'), chair.press('Tải bảng (.csv)')]);
  const table = readFileSync(await download.path(), 'utf8');
  expect(table).toContain('"Tỉnh ủy An Giang","1) Tán thành, 2) Không tán thành"');
}, 60_000);

test('n of m on a phone whose line is cut: the ballot is kept and goes by itself', async () => {
  await chair.page
    .getByRole('listitem')
    .filter({ hasText: CHOICE })
    .getByRole('button', { name: 'Mở', exact: true })
    .click();
  await phone.sees(CHOICE);
  const option = (name: string) => phone.page.getByRole('button', { name, exact: true });
  await option('Đại hội').click();
  await option('Kiểm tra').click();
  await phone.context.setOffline(true);
  await phone.sees(/Mất kết nối/);
  await phone.press('Gửi phiếu');
  await phone.sees(/được giữ trên thiết bị này/);
  await phone.context.setOffline(false);
  await phone.sees(/Đã ghi nhận phiếu: Đại hội, Kiểm tra/, 30_000);
  await chair.press('Kết thúc biểu quyết');
  await chair.press('Kết thúc, công bố');
  await phone.sees(/Được chọn: “Đại hội”, “Kiểm tra”\./);
}, 90_000);

test('a vote with a time closes by itself, and its result is there', async () => {
  await fill(chair, 'Nội dung xin ý kiến', 'Nghỉ giải lao 10 phút?');
  await chair.press('Cách tính và thời gian');
  await choose(chair, '30 giây');
  await chair.press('Mở biểu quyết');
  await phone.sees('Nghỉ giải lao 10 phút?');
  await phone.page.getByRole('button', { name: 'Tán thành', exact: true }).click();
  await phone.sees(/Đã ghi nhận phiếu: Tán thành/);
  await until(
    'the vote to close by itself',
    async () => (await chair.page.getByText(/“Nghỉ giải lao 10 phút\?”: 1\/70/).count()) > 0,
    45_000,
  );
}, 90_000);

test('the minute-taker gives a province its weight; a weighted vote counts it and shows it', async () => {
  await clerk.press('Đặt trọng số');
  const dialog = clerk.page.getByRole('dialog');
  await dialog.getByLabel('Tỉnh ủy An Giang').fill('5');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await chair.sees('1 điểm cầu có trọng số khác 1; tổng trọng số 74.');
  await fill(chair, 'Nội dung xin ý kiến', 'Tính theo trọng số?');
  await chair.press('Cách tính và thời gian');
  await chair.page.getByRole('switch', { name: 'Tính theo trọng số của điểm cầu' }).click();
  await chair.press('Mở biểu quyết');
  await phone.sees('Tính theo trọng số?');
  await phone.page.getByRole('button', { name: 'Tán thành', exact: true }).click();
  await chair.sees('1/70');
  await chair.press('Kết thúc biểu quyết');
  await chair.press('Kết thúc, công bố');
  await chair.sees(/tán thành 5, không tán thành 0, không có ý kiến 0, không bỏ phiếu 69/);
  await chair.press('Phiếu của từng điểm cầu');
  const row = chair.page.getByRole('row').filter({ hasText: 'Tỉnh ủy An Giang' }).first();
  await row.getByRole('cell', { name: '5', exact: true }).waitFor();
}, 60_000);

test('no page had an error of its own', () => {
  rooms.expectNoProblems();
});
