import { expect, test } from '@jest/globals';
import { docxOf, xlsxOf } from '../support/office-files.ts';
import type { RoomPage } from '../support/room-page.ts';
import { Rooms } from '../support/rooms.ts';
import { until } from '../support/until.ts';

/** An agenda from a file to its freeze, told in order: each test goes on where the one before it stopped. */
const rooms = Rooms.forThisFile();
let chair: RoomPage;
let anGiang: RoomPage;

const HEAD = ['STT', 'Nội dung', 'Trình bày', 'Số phút', 'Hình thức', 'Hiển thị'];
const SECRET = 'Hội ý nhân sự của chủ tọa';
const LATER = 'Phương án dự phòng';

const choose = async (name: string, buffer: Buffer) => {
  const [chooser] = await Promise.all([
    chair.page.waitForEvent('filechooser'),
    chair.page.getByRole('button', { name: /^Chọn tệp/ }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
};
const openImport = async () => {
  await chair.press('Nhập, tải về, in chương trình');
  await chair.page.getByRole('menuitem', { name: 'Nhập từ tệp…' }).click();
};
const titles = (room: RoomPage) => room.page.locator('ol h3').allTextContents();
const lastTitles = async (room: RoomPage, count: number) => (await titles(room)).slice(-count);

/** So far from its end, the province's list reads this, and the chair's has it too: the next press is on what is there. */
const both = (fromEnd: number, title: string) =>
  until(
    `“${title}” at both`,
    async () => (await lastTitles(anGiang, fromEnd))[0] === title && (await titles(chair)).includes(title),
    20_000,
  );

test('the chair and a province come in', async () => {
  chair = await rooms.come('Chủ trì', { height: 1400 });
  anGiang = await rooms.come('An Giang');
}, 90_000);

test('a file with an error brings nothing, and says what is wrong in which row', async () => {
  await openImport();
  await choose('chuong-trinh.csv', Buffer.from(`${HEAD.join(',')}\r\n1,Một mục thử,Vụ,mười lăm,,\r\n`));
  await chair.sees('1 dòng có lỗi');
  await chair.sees('Số phút: không phải là số');
  expect(await chair.page.getByRole('button', { name: /^Nhập \d+ mục/ }).count()).toBe(0);
  expect(await titles(anGiang)).toHaveLength(8);
}, 60_000);

test('corrected, all of its rows come in: a province sees no hidden and no internal item', async () => {
  await choose(
    'chuong-trinh.xlsx',
    xlsxOf([
      HEAD,
      ['I', 'Sơ kết quý III', 'Tỉnh ủy An Giang', { formula: 'D3+D4', value: 15 }, 'Báo cáo', null],
      ['1', 'Kết quả', 'Vụ Tổng hợp', 10, null, null],
      ['2', 'Tồn tại', 'Vụ Tổng hợp', 5, null, null],
      ['II', SECRET, 'Chủ trì hội nghị', 5, 'Thảo luận', 'Nội bộ'],
      ['III', LATER, 'Văn phòng Ban', 5, 'Thảo luận', 'Đang ẩn'],
    ]),
  );
  await chair.sees('Tất cả các dòng đều đọc được.');
  await chair.press('Nhập 5 mục');
  await chair.sees(LATER);
  await anGiang.sees('Tồn tại');
  expect(await lastTitles(anGiang, 3)).toEqual(['IX. Sơ kết quý III', 'IX.1. Kết quả', 'IX.2. Tồn tại']);
  expect(await anGiang.page.content()).not.toContain(SECRET);
  expect(await anGiang.page.content()).not.toContain(LATER);
}, 60_000);

test('a table in a document is read under the page’s own security policy', async () => {
  await openImport();
  await choose('chuong-trinh.docx', docxOf([HEAD, ['1', 'Việc khác', 'Văn phòng Ban', '5', '', '']]));
  await chair.sees('Tất cả các dòng đều đọc được.');
  await chair.press('Nhập 1 mục');
  await anGiang.sees('Việc khác');
}, 60_000);

test('items are moved by keys, into others and out, and the moves are undone one by one', async () => {
  await chair.press('Soạn chương trình');
  const button = (name: string) => chair.page.getByRole('button', { name, exact: true });
  await button('Đưa mục IX.2 lên').click();
  await both(3, 'IX.1. Tồn tại');
  await chair.page.keyboard.press('Alt+ArrowLeft');
  await until('the item on the level above', async () => (await lastTitles(anGiang, 2))[0] === 'X. Tồn tại');
  await until('the same at the chair', async () => (await titles(chair)).includes('X. Tồn tại'));
  await chair.press(/^Hoàn tác: chuyển “Tồn tại”/);
  await both(3, 'IX.1. Tồn tại');
  await chair.press(/^Hoàn tác: chuyển “Tồn tại”/);
  await both(3, 'IX.1. Kết quả');
}, 60_000);

test('a row is dragged by its handle to another place', async () => {
  const handle = (name: string) => chair.page.getByRole('button', { name, exact: true });
  const row = chair.page.locator('ol > li').filter({ has: handle('Kéo “Phương án dự phòng”') });
  await chair.drag(
    handle('Kéo mục X'),
    row,
    0.12,
    async () => (await row.getAttribute('data-spot')) === 'before',
  );
  await until(
    'the dropped row before the hidden one',
    async () => (await lastTitles(chair, 2)).join() === ['X. Việc khác', LATER].join(),
  );
}, 60_000);

test('a child that does not fit its parent is refused with the numbers', async () => {
  await chair.press('Việc khác với mục X');
  await chair.page.getByRole('menuitem', { name: 'Thêm mục con' }).click();
  const form = chair.page.getByRole('form', { name: 'Thêm mục con của mục X' });
  await form.getByLabel('Nội dung').fill('Quá dài');
  await form.getByLabel('Người hoặc đơn vị trình bày').fill('Văn phòng');
  await form.getByLabel('Số phút dự kiến').fill('6');
  await form.getByRole('button', { name: 'Thêm mục' }).click();
  await chair.sees(/Các mục con của “Việc khác” cần 6 phút nhưng mục này chỉ có 5 phút/);
  await form.getByRole('button', { name: 'Xong' }).click();
}, 60_000);

test('the chair plans a length, freezes the agenda, and a later change is marked for everybody', async () => {
  await chair.press('Thời lượng, chốt chương trình');
  await chair.page.getByLabel('Thời lượng hội nghị (phút)').fill('120');
  await chair.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await chair.sees(/Chương trình dài hơn thời lượng hội nghị \d+ phút/);
  await chair.press('Thời lượng, chốt chương trình');
  await chair.press('Chốt ngay');
  await chair.page.getByRole('button', { name: 'Chốt chương trình', exact: true }).click();
  await anGiang.sees(/Đã chốt \d\d:\d\d ngày/);
  await chair.page.getByRole('button', { name: 'Sửa mục IX', exact: true }).click();
  const form = chair.page.getByRole('form', { name: 'Sửa mục IX' });
  await form.getByLabel('Nội dung').fill('Sơ kết ba quý');
  await form.getByRole('button', { name: 'Lưu', exact: true }).click();
  await anGiang.sees(/Sửa sau khi chốt: .*, chủ trì/);
  await chair.press('Xong');
}, 60_000);

test('in session the chair moves on, sees what to shorten, and cuts it with a press', async () => {
  await chair.press('Khai mạc hội nghị');
  await chair.press('Vào mục đầu tiên');
  await anGiang.sees('Mục I');
  await chair.sees(/Để kết thúc lúc \d\d:\d\d, cần rút \d+ phút/);
  const cut = chair.page.getByRole('button', { name: /^Rút \d+ phút của “Thảo luận”/ });
  const minutes = Number(/\d+/.exec((await cut.getAttribute('aria-label')) ?? '')?.[0]);
  await cut.click();
  await anGiang.sees(`${30 - minutes} phút`);
  await chair.press(`Hiện và chuyển đến mục này: ${LATER}`);
  await anGiang.sees(LATER);
  expect(await anGiang.page.content()).not.toContain(SECRET);
}, 60_000);

test('no page had an error of its own', () => {
  rooms.expectNoProblems();
});
