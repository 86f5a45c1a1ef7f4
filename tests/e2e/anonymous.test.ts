import { expect, test } from '@jest/globals';
import type { RoomPage } from '../support/room-page.ts';
import { Rooms } from '../support/rooms.ts';
import { verifyJournal } from '../support/verify-journal.ts';

const rooms = Rooms.forThisFile();

const codeOf = async ({ page }: RoomPage) =>
  /[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/.exec(
    (await page.getByText('Mã phiếu:').first().textContent()) ?? '',
  )?.[0];

test('two provinces vote in secret, one through a reload in the middle; each finds its ballot in the count', async () => {
  const chair = await rooms.come('Chủ trì');
  const first = await rooms.come('An Giang');
  const second = await rooms.come('Tây Ninh');
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
  const { said, status } = verifyJournal(rooms.server.dataDir);
  expect(said).toContain('2 secret ballot(s), all signed');
  expect(status).toBe(0);
  rooms.expectNoProblems();
}, 180_000);
