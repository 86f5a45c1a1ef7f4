import { expect, test } from '@jest/globals';
import type { RoomPage } from '../support/room-page.ts';
import { Rooms } from '../support/rooms.ts';

/** Search from the main page of a province's phone, and within the room of a desk at the centre. */
const rooms = Rooms.forThisFile();

const field = ({ page }: RoomPage) => page.getByRole('searchbox', { name: 'Tìm trong mọi kỳ họp' });
const count = async ({ page }: RoomPage): Promise<number> => {
  const said = page.getByRole('status').filter({ hasText: /^\d+ kết quả$/ });
  await said.waitFor();
  return Number.parseInt((await said.textContent()) ?? '', 10);
};
const rows = ({ page }: RoomPage) => page.getByRole('search').getByRole('listitem');

let onPhone = 0;

test('a province finds from its main page, without diacritics, what it may see, and opens it', async () => {
  const phone = await rooms.open({ width: 390, height: 844, phone: true });
  await phone.page.goto(rooms.server.link('An Giang'));
  await phone.press('Vào hệ thống');
  await phone.page.waitForURL(/\/s\//);
  await field(phone).fill('do tuoi');
  await field(phone).press('Enter');
  await phone.page.waitForURL(/\/search\?text=do/);
  onPhone = await count(phone);
  expect(await rows(phone).first().locator('mark').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/độ/i), expect.stringMatching(/tuổi/i)]),
  );
  const answered = rows(phone).filter({ hasText: 'Đã trả lời' }).first();
  await answered.getByRole('button', { name: /^Xem đầy đủ/ }).click();
  await answered.getByText('Trả lời', { exact: true }).waitFor();
  await field(phone).fill('xyzzy');
  await phone.sees('Không tìm thấy nội dung nào');
}, 60_000);

test('within the room it opens by keyboard beside the stage, is filtered, and goes away again', async () => {
  const desk = await rooms.come('Thư ký');
  await desk.page.keyboard.press('Control+k');
  await field(desk).waitFor();
  await desk.page.keyboard.type('do tuoi');
  // The centre sees all of them, a province those that were answered and its own.
  expect(await count(desk)).toBeGreaterThan(onPhone);
  const whole = await count(desk);
  await desk.page.getByRole('button', { name: 'Bộ lọc' }).click();
  await desk.page.getByRole('combobox', { name: 'Trạng thái' }).click();
  await desk.page.getByRole('option', { name: /^Đã trả lời \(\d+\)$/ }).click();
  await desk.sees('Bộ lọc (1)');
  await desk.page
    .getByRole('status')
    .filter({ hasText: /kết quả/ })
    .and(desk.page.locator(`:not(:text-is("${whole} kết quả"))`))
    .waitFor();
  expect(await count(desk)).toBeLessThan(whole);
  for (const row of await rows(desk).all()) expect(await row.textContent()).toContain('Đã trả lời');
  await field(desk).press('Escape');
  await field(desk).waitFor({ state: 'detached' });
  await desk.inRoom();
  rooms.expectNoProblems();
}, 60_000);
