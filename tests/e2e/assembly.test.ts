import { afterAll, expect, test } from '@jest/globals';
import { ballot } from '../support/ballot.ts';
import type { Participant } from '../support/participant.ts';
import type { RoomPage } from '../support/room-page.ts';
import { Rooms } from '../support/rooms.ts';
import { until } from '../support/until.ts';
import { verifyJournal } from '../support/verify-journal.ts';

/**
 * A whole meeting of the assembly, from roll call to closing, told in order: chair, deputy, two provinces,
 * minute-taker and a television in browsers; 46 more provinces as sockets, so that there is a quorum.
 */
const rooms = Rooms.forThisFile();
let chair: RoomPage;
let deputy: RoomPage;
let anGiang: RoomPage;
let tayNinh: RoomPage;
let clerk: RoomPage;
let television: RoomPage;
let others: Participant[] = [];

const RESOLUTION = 'Thông qua quy chế giao ban';
const PERSONNEL = 'Giới thiệu nhân sự tổ kiểm phiếu';

afterAll(() => {
  for (const other of others) other.leave();
});

const closeDialog = async ({ page }: RoomPage) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};
const press = (room: RoomPage, name: string) =>
  room.page.getByRole('button', { name, exact: true }).first().click();
const choose = (room: RoomPage, name: string) => room.page.getByText(name, { exact: true }).first().click();

test('everybody comes in', async () => {
  [chair, deputy, anGiang, tayNinh, clerk] = [
    await rooms.come('Chủ trì'),
    await rooms.come('Phó chủ trì'),
    await rooms.come('An Giang'),
    await rooms.come('Tây Ninh'),
    await rooms.come('Thư ký', { width: 1920, height: 1080 }),
  ];
  television = await rooms.open({ width: 1920, height: 1080 });
  await television.page.goto(rooms.server.link('An Giang'));
  await television.press('Vào hệ thống');
  await television.page.waitForURL(/\/s\//);
  await television.page.goto(`${television.page.url().replace(/\/$/, '')}/m/2020-09/display`);
  others = await rooms.seats(46, ['p89', 'p72', 'p87']);
  await chair.sees('48/70 điểm cầu');
}, 150_000);

test('the roll is called: one press at each province; who will not come has a reason', async () => {
  await chair.press(/Mở danh sách điểm danh/);
  await chair.press('Gọi điểm danh');
  for (const room of [anGiang, tayNinh]) {
    await room.sees('Trung tâm đang điểm danh');
    await press(room, 'Có mặt');
  }
  const [called] = others[0]?.records('rollcall') ?? [];
  for (const other of others) await other.send('rollcall.answer', { rollcallId: called?.id ?? '' });
  await chair.sees('48/70');
  await chair.press('Kết thúc điểm danh');
  await chair.sees(/Lần điểm danh lúc/);
  // Two thirds of seventy.
  await chair.sees('Đủ túc số (cần 47)');
  await closeDialog(chair);
  await clerk.press(/Mở danh sách điểm danh/);
  await clerk.page.getByText('Báo vắng mặt có lý do', { exact: true }).click();
  await clerk.page.getByRole('combobox', { name: 'Điểm cầu vắng mặt' }).fill('Đồng Tháp');
  await clerk.page.getByRole('option', { name: /Đồng Tháp/ }).click();
  await clerk.page.getByRole('textbox', { name: 'Lý do' }).fill('Mất điện do bão');
  await press(clerk, 'Báo vắng mặt');
  await chair.press(/Mở danh sách điểm danh/);
  await chair.sees(/Mất điện do bão/);
  await Promise.all([closeDialog(chair), closeDialog(clerk)]);
}, 60_000);

test('the agenda goes live on every screen', async () => {
  await chair.press('Khai mạc hội nghị');
  await chair.press('Vào mục đầu tiên');
  for (const room of [deputy, anGiang, tayNinh, clerk]) await room.sees(/^Mục I$/);
  await chair.sees(/Dự kiến kết thúc \d\d:\d\d/);
}, 60_000);

test('the floor is asked for, granted, extended, and given back', async () => {
  await anGiang.press('Đăng ký phát biểu');
  await anGiang.sees('Chờ được mời');
  await chair.press('Mời phát biểu: Tỉnh ủy An Giang');
  await Promise.all([deputy, tayNinh].map((room) => room.stageShows('Tỉnh ủy An Giang')));
  await chair.press('Thêm 3 phút');
  await anGiang.sees('Cả hội nghị đang nghe');
  await chair.press('Kết thúc phát biểu');
  await tayNinh.stageShows('Điểm cầu Trung tâm');
}, 60_000);

test('the chair’s line is gone in the middle of a speech: the deputy leads, and nothing else moves', async () => {
  await tayNinh.press('Đăng ký phát biểu');
  await chair.press('Thiết lập phát biểu');
  const wait = chair.page.getByLabel(/Phó chủ trì tự động điều hành/);
  await wait.fill('5');
  await chair.page.locator('form').filter({ has: wait }).getByRole('button', { name: 'Lưu' }).click();
  await until('the setting', async () => (await wait.inputValue()) === '5');
  await closeDialog(chair);
  await chair.press('Mời phát biểu: Tỉnh ủy Tây Ninh');
  await deputy.stageShows('Tỉnh ủy Tây Ninh');

  const address = chair.page.url();
  await chair.page.goto('about:blank');
  for (const room of [deputy, anGiang, tayNinh]) await room.sees('Phó chủ trì điều hành', 30_000);
  await deputy.stageShows('Tỉnh ủy Tây Ninh');
  await deputy.press('Kết thúc phát biểu');
  await deputy.press(/^Mục tiếp theo/);
  await anGiang.sees(/^Mục II$/);

  await chair.page.goto(address);
  await chair.inRoom();
  await chair.press('Chủ trì điều hành trở lại');
  await until(
    'the chair to lead',
    async () => (await deputy.page.getByText('Phó chủ trì điều hành').locator('visible=true').count()) === 0,
  );
}, 120_000);

test('the chair puts a named decision that needs two thirds of all places, and two thirds present', async () => {
  for (const room of [chair, clerk, anGiang]) await room.tab('Biểu quyết');
  await chair.page.getByLabel('Nội dung xin ý kiến').fill(RESOLUTION);
  await press(chair, '2/3 tổng số');
  await chair.press('Cách tính và thời gian');
  await chair.page.getByRole('switch', { name: 'Giữ kết quả, chủ trì công bố sau' }).click();
  await chair.press('Mở biểu quyết');
  await Promise.all([anGiang, tayNinh, clerk, television].map((room) => room.sees(RESOLUTION)));
  await press(anGiang, 'Tán thành');
  await anGiang.sees(/Đã ghi nhận phiếu: Tán thành/);
  await anGiang.sees(/khớp với phiếu đã gửi/);
  const poll = await until('the poll', () =>
    others[0]?.records('poll').find(({ closedAt }) => closedAt === null),
  );
  for (const [index, other] of others.entries())
    expect(
      await other.send('poll.cast', { pollId: poll.id, ...ballot(index < 44 ? 'yes' : 'abstain') }),
    ).toMatchObject({ ok: true });
  await chair.sees('47/70');
}, 90_000);

test('a line breaks while a province votes and its browser crashes: the ballot arrives all the same', async () => {
  await tayNinh.context.setOffline(true);
  await tayNinh.sees(/Mất kết nối/);
  await press(tayNinh, 'Tán thành');
  await tayNinh.sees(/được giữ trên thiết bị này/);
  // Before closing the chair sees whose ballot has not been received.
  await chair.sees(/chưa bỏ phiếu \(/);
  await chair.page
    .getByRole('listitem')
    .filter({ hasText: /^Tỉnh ủy Tây Ninh$/ })
    .first()
    .waitFor();
  const address = tayNinh.page.url();
  await tayNinh.page.goto('about:blank');
  await tayNinh.context.setOffline(false);
  await tayNinh.reopen(address);
  await tayNinh.passDeviceCheck();
  await tayNinh.sees(/Đã ghi nhận phiếu: Tán thành/, 30_000);
  await tayNinh.sees(/khớp với phiếu đã gửi/);
  await chair.sees('48/70');
}, 90_000);

test('a ballot on paper is entered by the minute-taker with its reason', async () => {
  await clerk.press('Nhập phiếu thay điểm cầu');
  await clerk.page.getByLabel('Điểm cầu', { exact: true }).selectOption({ label: 'Tỉnh ủy Đồng Tháp' });
  await choose(clerk, 'Phiếu giấy');
  await clerk.page.getByRole('textbox', { name: 'Lý do' }).fill('Mất điện, phiếu gửi hỏa tốc');
  await press(clerk, 'Tán thành');
  await clerk.press('Ghi phiếu');
  await chair.sees('49/70');
}, 60_000);

test('closed and published, the result stands on the stage and its sentence in both languages', async () => {
  await chair.press('Kết thúc biểu quyết');
  await chair.sees(/Còn 21 điểm cầu chưa bỏ phiếu/);
  await chair.press('Kết thúc, chưa công bố');
  await anGiang.sees('Đã kết thúc, chờ công bố kết quả.');
  await chair.press('Công bố kết quả');
  await anGiang.sees(/tán thành 47, không tán thành 0, không có ý kiến 2, không bỏ phiếu 21/);
  await anGiang.sees('Được thông qua');
  await television.sees('Được thông qua');
  await television.page
    .getByRole('meter', { name: /^Tán thành/ })
    .first()
    .waitFor();
  await chair.press('Phiếu của từng điểm cầu');
  await chair.page
    .getByRole('row')
    .filter({ hasText: 'Đồng Tháp' })
    .getByText(/Phiếu giấy: Mất điện/)
    .waitFor();
}, 60_000);

test('an anonymous vote: each province finds its own ballot in the count', async () => {
  await chair.page.getByLabel('Nội dung xin ý kiến').fill(PERSONNEL);
  if (!(await chair.page.getByText('Phiếu kín', { exact: true }).isVisible()))
    await chair.press('Cách tính và thời gian');
  await choose(chair, 'Phiếu kín');
  await chair.press('Mở biểu quyết');
  for (const [room, answer] of [
    [anGiang, 'Tán thành'],
    [tayNinh, 'Không tán thành'],
  ] as const) {
    await room.sees('Mời điểm cầu bỏ phiếu kín');
    await press(room, answer);
    await room.sees('Phiếu kín đã vào hòm phiếu.', 30_000);
  }
  await chair.press('Kết thúc biểu quyết');
  await chair.press('Kết thúc, công bố');
  for (const room of [anGiang, tayNinh]) {
    await room.tab('Biểu quyết');
    await room.press('Kiểm tra phiếu của điểm cầu');
    await room.sees('Phiếu của đồng chí đã được đếm, đúng nội dung đã chọn.');
  }
}, 120_000);

test('the meeting is closed; its journal, read offline, gives each result again', async () => {
  await chair.press('Bế mạc');
  await chair.press('Bế mạc hội nghị');
  for (const room of [deputy, anGiang, tayNinh, clerk]) await room.sees(/đã bế mạc/i);
  const { status, said } = await until('the seal', () => {
    const verified = verifyJournal(rooms.server.dataDir);
    return others[0]?.record('meeting')?.seal ? verified : null;
  });
  expect(said).toContain('2 vote(s) counted again, all as written');
  expect(said).toContain('2 secret ballot(s), all signed');
  expect(status).toBe(0);
  rooms.expectNoProblems();
}, 90_000);
