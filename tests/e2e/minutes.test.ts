import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { openBrowser } from '../support/browser.ts';
import { Participant, signIn } from '../support/participant.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** Minutes from the first vote to the issued paper, told in order: each test goes on where the one before it stopped. */
let server: ServerProcess;
let browser: Browser;
let chair: Participant;
let clerk: RoomPage;
let phone: RoomPage;
/** The same clerk, on another screen. */
let second: RoomPage;

const meetingId = '2020-09' as MeetingId;
const QUESTION = 'Thông qua nhiệm vụ trọng tâm tháng 10/2020?';
const head = () => chair.records('minutes')[0];
const line = (text: string | RegExp) => clerk.page.locator('[data-line]').filter({ hasText: text }).first();
const worded = () => chair.records('minutes_line').find(({ own }) => !own);
const own = (text: string) => chair.records('minutes_line').filter((each) => each.text === text);

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
  chair = await new Participant({ url: server.url, ...(await signIn(server.link('Chủ trì'))) }).joined();
  expect(await chair.send('meeting.open', {})).toMatchObject({ ok: true });
  const [item] = chair.records('item').sort((a, b) => a.order - b.order);
  await chair.send('agenda.go_to', { itemId: item?.id ?? '' });
  clerk = await RoomPage.open(browser);
  await clerk.enter(server.link('Thư ký'));
  await clerk.page.getByText('Biên bản', { exact: true }).click();
}, 90_000);
afterAll(async () => {
  chair?.leave();
  await browser?.close();
  await server?.stop();
});

test('the draft grows by itself: a vote is a line as soon as its result is published', async () => {
  await chair.send('poll.open', { question: QUESTION });
  const poll = await until('the poll', () => chair.records('poll')[0]);
  await chair.send('poll.close', { pollId: poll.id });
  await line(QUESTION).waitFor();
}, 60_000);

test('two writers at one line: both texts are there, nothing is overwritten, and they are joined', async () => {
  await line(QUESTION).press('Enter');
  const field = clerk.page.getByRole('textbox', { name: 'Sửa dòng' });
  const facts = await field.inputValue();
  const lineId =
    (await clerk.page.locator('[data-line]:has([data-editing])').getAttribute('data-line')) ?? '';
  await until('the chair to see who is at it', () => head()?.holders.some((each) => each.lineId === lineId));
  const theirs = { meetingId, lineId: lineId as never, revision: 0, text: '{sentence} Chủ trì ghi thêm.' };
  expect(await chair.send('record.word_line', theirs)).toMatchObject({ ok: true });
  await field.fill(`${facts} Thư ký ghi thêm.`);
  await field.press('Control+Enter');
  await clerk.sees('Có người vừa sửa dòng này');
  await clerk.sees('Chủ trì ghi thêm.');
  expect(worded()?.text).toBe('{sentence} Chủ trì ghi thêm.');
  await clerk.press('Ghép hai bản');
  await field.fill(`${facts} Chủ trì ghi thêm. Thư ký ghi thêm.`);
  await field.press('Control+Enter');
  await until('the joined text', () => worded()?.text === '{sentence} Chủ trì ghi thêm. Thư ký ghi thêm.');
}, 60_000);

test('the same clerk on two screens: each sees the other at a line and what it writes, and a conflict shows both texts', async () => {
  second = await RoomPage.open(browser);
  await second.enter(server.link('Thư ký'));
  await second.page.getByText('Biên bản', { exact: true }).click();
  const there = second.page.locator('[data-line]').filter({ hasText: QUESTION }).first();
  await there.press('Enter');
  const field = second.page.getByRole('textbox', { name: 'Sửa dòng' });
  const facts = await field.inputValue();
  await clerk.sees(/\(ở máy khác\) đang sửa/);
  await line(QUESTION).press('Enter');
  const here = clerk.page.getByRole('textbox', { name: 'Sửa dòng' });
  await here.fill(`${facts} Máy thứ nhất.`);
  await here.press('Control+Enter');
  await until('the first text', () => worded()?.text?.endsWith('Máy thứ nhất.'));
  await field.fill(`${facts} Máy thứ hai.`);
  await field.press('Control+Enter');
  await second.sees('Có người vừa sửa dòng này');
  await second.sees('Máy thứ nhất.');
  await second.sees('Máy thứ hai.');
  await second.press('Dùng bản vừa viết');
  await line('Máy thứ hai.').waitFor();
  await until('the second text', () => worded()?.text?.endsWith('Máy thứ hai.'));
  expect(second.problems).toEqual([]);
  await second.context.close();
}, 90_000);

test('what is written while the line is cut is kept, and comes once', async () => {
  await clerk.context.setOffline(true);
  await clerk.sees(/Mất kết nối/);
  await line('Thư ký ghi thêm.').press('n');
  await clerk.page.getByRole('textbox', { name: 'Dòng mới' }).fill('Ghi khi mất mạng.');
  await clerk.page.keyboard.press('Control+Enter');
  await clerk.sees('Chưa gửi: 1');
  await clerk.context.setOffline(false);
  await until('the line to arrive', () => own('Ghi khi mất mạng.').length > 0, 30_000);
  await line('Ghi khi mất mạng.').waitFor();
  expect(own('Ghi khi mất mạng.')).toHaveLength(1);
}, 90_000);

test('a province comments on its phone, the minute-taker settles it, the chair approves', async () => {
  expect(await chair.send('meeting.close', {})).toMatchObject({ ok: true });
  await clerk.press('Lấy ý kiến');
  await clerk.page.getByLabel('Nhận ý kiến đến hết ngày').waitFor();
  await clerk.press('Lấy ý kiến');
  await until('the call', () => head()?.state === 'comment');
  phone = await RoomPage.open(browser, { width: 390, height: 844, phone: true });
  await phone.page.goto(server.link('An Giang'));
  await phone.press('Vào hệ thống');
  await phone.page.waitForURL(/\/s\//);
  const handle = new URL(phone.page.url()).pathname.split('/')[2];
  await phone.page.goto(`${server.url}/s/${handle}/m/2020-09/companion`);
  await phone.tab('Biên bản');
  const mine = phone.page.locator('[data-line]').filter({ hasText: QUESTION }).first();
  await mine.getByRole('button', { name: 'Góp ý' }).click();
  await phone.page.getByLabel('Ý kiến về dòng này').fill('Đề nghị ghi rõ giờ biểu quyết.');
  await phone.press('Gửi');
  await clerk.sees('Đề nghị ghi rõ giờ biểu quyết.');
  await clerk.press(/^Tiếp thu$/);
  await phone.sees('Đã tiếp thu.');
  const version = head()?.version ?? -1;
  expect(await chair.send('record.approve', { meetingId, version, ruleSet: 'nd30' })).toMatchObject({
    ok: true,
  });
  await until('the text to be kept', () => head()?.sha256 !== null && head()?.state === 'approved');
}, 90_000);

test('it is issued, with its hash on the paper, and nothing changes it any more', async () => {
  await clerk.press('Phát hành');
  await clerk.page.getByLabel('Ngày', { exact: true }).waitFor();
  await clerk.press('Phát hành');
  await until('the issue', () => head()?.state === 'issued');
  const sha256 = head()?.sha256 ?? '';
  await clerk.sees(sha256);
  await clerk.sees(/^Số: 01\/BB-BTCTW, ngày/);
  await phone.sees('Đã phát hành');
  const handle = new URL(clerk.page.url()).pathname.split('/')[2];
  const path = `/api/s/${handle}/meetings/2020-09/papers/minutes?format=docx`;
  const answer = await clerk.page.request.get(`${server.url}${path}`);
  const text = strFromU8(unzipSync(await answer.body())['word/document.xml'] ?? new Uint8Array());
  for (const words of [sha256, 'Số: 01/BB-BTCTW', 'Máy thứ hai.', 'Ghi khi mất mạng.'])
    expect(text).toContain(words);
  const late = { meetingId, lineId: worded()?.id ?? ('e1' as never), revision: 2, text: '{sentence}' };
  expect(await chair.send('record.word_line', late)).toMatchObject({
    ok: false,
    refusal: { code: 'record.not_now' },
  });
  expect([...clerk.problems, ...phone.problems]).toEqual([]);
}, 60_000);
