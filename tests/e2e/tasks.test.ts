import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { Participant, signIn } from '../support/participant.ts';
import { pdfOf } from '../support/pdf.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** A task from a file to its acceptance, and a model that is recommended, told in order. */
let server: ServerProcess;
let browser: Browser;
let phone: RoomPage;
let desk: RoomPage;
let neighbour: Participant;

const TASK = 'Báo cáo kết quả rà soát biên chế';
const MODEL = 'Tổ công tác đảng viên trẻ ở ấp';
const HEAD = 'Nội dung nhiệm vụ,Đơn vị chủ trì,Thời hạn,Chương trình';
const ROW = `${TASK},Tỉnh ủy An Giang,30/09/2030,Kế hoạch 25`;
const OTHER = 'Hướng dẫn rà soát biên chế,"Vụ Tổ chức - Điều lệ",31/08/2030,Kế hoạch 25';

const card = (room: RoomPage, text: string) =>
  room.page.getByRole('listitem').filter({ hasText: text }).first();
const press = (room: RoomPage, text: string, name: RegExp) =>
  card(room, text).getByRole('button', { name }).first().click();

const choose = (text: string, name = 'nhiem-vu.csv') =>
  desk.page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
  phone = await RoomPage.open(browser, { width: 390, height: 844, phone: true });
  await phone.page.goto(server.link('An Giang'));
  await phone.press('Vào hệ thống');
  await phone.page.waitForURL(/\/s\//);
  const handle = new URL(phone.page.url()).pathname.split('/')[2];
  await phone.page.goto(`${server.url}/s/${handle}/m/2020-09/companion`);
  await phone.tab('Nhiệm vụ');
  desk = await RoomPage.open(browser, { width: 1366, height: 768 });
  await desk.enter(server.link('Thư ký'));
  await desk.tab('Nhiệm vụ');
  const signedIn = await signIn(server.link('Tây Ninh'));
  neighbour = await new Participant({ url: server.url, ...signedIn }).joined();
}, 90_000);
afterAll(async () => {
  neighbour?.leave();
  await browser?.close();
  await server?.stop();
});

test('a file with a wrong row brings in nothing; put right, it brings in all', async () => {
  await desk.press('Chương trình, tệp');
  await desk.page.getByRole('menuitem', { name: 'Nhập từ tệp' }).click();
  await choose(`${HEAD}\n${ROW}\nViệc khác,Tỉnh ủy Nơi Khác,31/02/2030,\n`);
  await desk.sees(/không có đơn vị “Tỉnh ủy Nơi Khác”/);
  await desk.sees(/“31\/02\/2030” không phải là ngày/);
  expect(await desk.page.getByRole('button', { name: /^Nhập \d/ }).count()).toBe(0);
  await choose(`${HEAD}\n${ROW}\n${OTHER}\n`);
  await desk.press('Nhập 2 nhiệm vụ');
  await card(desk, TASK).waitFor();
  await card(phone, TASK).waitFor();
}, 60_000);

test('the province says with evidence that it is done; the centre gives it back, then accepts it', async () => {
  const report = async (words: string) => {
    await press(phone, TASK, /^Báo cáo hoàn thành/);
    await phone.page.getByLabel('Kết quả').fill(words);
    await phone.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'Báo cáo.pdf', mimeType: 'application/pdf', buffer: await pdfOf(1) });
    await phone.page.getByRole('button', { name: 'Gỡ tệp Báo cáo.pdf' }).waitFor();
    await phone.page.getByRole('button', { name: 'Báo cáo hoàn thành', exact: true }).click();
    await card(phone, TASK).getByText('Chờ kiểm tra').first().waitFor();
  };
  await report('Đã rà soát xong.');
  await card(desk, TASK).getByRole('link', { name: 'Báo cáo.pdf' }).waitFor();
  await press(desk, TASK, /^Trả lại/);
  await desk.page.getByLabel('Còn thiếu gì').fill('Thiếu biểu số liệu cấp huyện.');
  await desk.page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await card(phone, TASK).getByText('Thiếu biểu số liệu cấp huyện.').waitFor();
  await report('Đã bổ sung biểu.');
  await press(desk, TASK, /^Công nhận hoàn thành/);
  await card(phone, TASK).getByText('Hoàn thành').first().waitFor();
  await desk.page.getByText('Tiến độ', { exact: true }).first().click();
  const programme = desk.page.getByRole('meter', { name: /^Kế hoạch 25/ });
  await programme.waitFor();
  expect(await programme.getAttribute('aria-valuetext')).toBe('1 / 2');
  await desk.press('Sửa tên, căn cứ của Kế hoạch 25');
  const renaming = desk.page.getByRole('form', { name: 'Sửa tên, căn cứ' });
  await renaming.getByLabel('Tên chương trình').fill('Kế hoạch 25 (bổ sung)');
  await renaming.getByRole('button', { name: 'Lưu' }).click();
  await desk.page.getByRole('meter', { name: /^Kế hoạch 25 \(bổ sung\)/ }).waitFor();
}, 90_000);

test('a task is linked to the proposal that it follows from, and the proposal shows it', async () => {
  await desk.page.getByText('Danh sách', { exact: true }).first().click();
  await card(desk, 'Hướng dẫn rà soát biên chế')
    .getByRole('button', { name: /^Việc khác với nhiệm vụ/ })
    .click();
  await desk.page.getByRole('menuitem', { name: /^Sửa nội dung/ }).click();
  const editing = desk.page.getByRole('form', { name: 'Sửa nội dung' });
  await editing.getByRole('combobox', { name: 'Từ đề xuất' }).fill('to chuc');
  const option = desk.page.getByRole('option', { name: /^\d{4}-\d{2}\// }).first();
  const code = ((await option.textContent()) ?? '').split(' ')[0] ?? '';
  await option.click();
  await editing.getByLabel('Lý do sửa').fill('Gắn với đề xuất của địa phương.');
  await editing.getByRole('button', { name: 'Lưu' }).click();
  await card(desk, 'Hướng dẫn rà soát biên chế').getByText(`Từ đề xuất ${code}`).waitFor();
  await desk.tab('Đề xuất');
  await desk.page.getByRole('region', { name: 'Nhiệm vụ giao từ đề xuất này' }).waitFor();
}, 60_000);

test('a model is registered, another place is interested, the centre recommends it', async () => {
  await phone.tab('Cách làm hay');
  await phone.press('Đăng ký mô hình');
  await phone.page.getByLabel('Tên mô hình, cách làm').fill(MODEL);
  await phone.page.getByLabel('Nội dung, cách thực hiện').fill('Mỗi ấp một tổ, mỗi tháng một việc.');
  await phone.press('Gửi mô hình');
  await press(phone, MODEL, /^Sửa mô hình/);
  await phone.page.getByLabel('Kết quả đạt được').fill('100% ấp có tổ.');
  await phone.press('Lưu thay đổi');
  await card(phone, MODEL).getByText('100% ấp có tổ.').waitFor();
  const known = () => neighbour.records('practice').find(({ title }) => title === MODEL);
  const { id: practiceId } = await until('the model at the neighbour', known);
  expect(await neighbour.send('practice.mark', { practiceId, interested: true })).toMatchObject({ ok: true });
  await card(phone, MODEL).getByText('1 nơi quan tâm: Tỉnh ủy Tây Ninh').waitFor();
  await desk.tab('Cách làm hay');
  await press(desk, MODEL, /^Khuyến nghị nhân rộng/);
  await desk.page.getByLabel('Lời khuyến nghị').fill('Các tỉnh nghiên cứu vận dụng.');
  await desk.page.getByRole('button', { name: 'Khuyến nghị nhân rộng', exact: true }).click();
  await card(phone, MODEL).getByText('Các tỉnh nghiên cứu vận dụng.').waitFor();
}, 60_000);
