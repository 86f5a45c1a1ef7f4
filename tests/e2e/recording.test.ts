import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../support/folder.ts';
import { Participant, signIn } from '../support/participant.ts';
import { complaints, probe } from '../support/probe.ts';
import type { RoomPage } from '../support/room-page.ts';
import { Rooms } from '../support/rooms.ts';
import { until } from '../support/until.ts';

/**
 * A meeting is held and recorded, two people write its minutes at once, they are approved and issued, and its papers
 * and its recording are taken home; each test goes on where the one before it stopped.
 */
const rooms = Rooms.forThisFile();
const scratch = temporaryFolder();
let chair: Participant;
let operator: RoomPage;
let anGiang: RoomPage;
let clerk: RoomPage;
let deputy: RoomPage;
afterAll(() => {
  chair?.leave();
  scratch.remove();
});

const QUESTION = 'Thông qua nhiệm vụ trọng tâm tháng 10/2020?';
/** What the log makes of it. */
const SPEECH = 'Tỉnh ủy An Giang phát biểu';
const does = async (...command: Parameters<Participant['send']>) =>
  expect(await chair.send(...command)).toMatchObject({ ok: true });
const recording = () => chair.records('recording').at(-1);
const head = () => chair.records('minutes')[0];
const meeting = () => chair.records('meeting')[0];
const player = ({ page }: { readonly page: Page }) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => ({
    seconds: video.currentTime,
    duration: video.duration,
    width: video.videoWidth,
    paused: video.paused,
  }));
const lineOf = ({ page }: RoomPage, text: string) =>
  page.locator('[data-line]').filter({ hasText: text }).first();
const fieldOf = ({ page }: RoomPage) => page.getByRole('textbox', { name: 'Sửa dòng' });
const takeAway = async ({ page }: RoomPage, name: string): Promise<Uint8Array> => {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('link', { name }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
};
/** Where the speech of An Giang begins in the recording, s. */
const spokenAt = () => {
  const granted = chair.records('log').find(({ type }) => type === 'floor.granted')?.at ?? 0;
  return (granted - (recording()?.segments[0]?.beganAt ?? 0)) / 1000;
};
const hashOf = (bytes: Uint8Array = new Uint8Array()) => createHash('sha256').update(bytes).digest('hex');

test('RC1, RC2 the operator starts; who comes then knows before entering, and sees the sign in the room', async () => {
  const { server } = rooms;
  chair = await new Participant({ url: server.url, ...(await signIn(server.link('Chủ trì'))) }).joined();
  operator = await rooms.open();
  await operator.enter(server.link('Điều hành'));
  await operator.press('Ghi hình');
  await operator.sees('Ghi được khi hội nghị đang diễn ra.');
  await does('meeting.open', {});
  await operator.press('Bắt đầu ghi');
  await operator.sees('Đang ghi hình');
  anGiang = await rooms.open();
  await anGiang.enter(server.link('An Giang'));
  await anGiang.sees(/Hội nghị đang được ghi lại, do Điều hành kỹ thuật bắt đầu/);
  await anGiang.passDeviceCheck();
  await anGiang.sees('Đang ghi hình');
  await anGiang.sees('bởi Điều hành kỹ thuật');
}, 90_000);

test('a province speaks and is recorded, a vote is taken, and two people write at one line of the minutes', async () => {
  await does('floor.grant', { seatId: 'p89' });
  const grantedAt = Date.now();
  [clerk, deputy] = [await rooms.come('Thư ký'), await rooms.come('Phó chủ trì')];
  await operator.decodesFrames();
  await until('four seconds of the speech', () => Date.now() - grantedAt > 4000);
  await does('floor.end', {});
  await does('poll.open', { question: QUESTION });
  await anGiang.press(/^Tán thành$/);
  const poll = await until('the ballot', () => chair.records('poll').find(({ cast }) => cast === 1));
  await does('poll.close', { pollId: poll.id });

  for (const writer of [clerk, deputy])
    await writer.page.getByText('Biên bản', { exact: true }).first().click();
  await lineOf(clerk, SPEECH).press('Enter');
  const facts = await fieldOf(clerk).inputValue();
  await lineOf(deputy, SPEECH).press('Enter');
  await fieldOf(deputy).fill(`${facts} Phó chủ trì ghi thêm.`);
  await fieldOf(deputy).press('Control+Enter');
  await lineOf(deputy, 'Phó chủ trì ghi thêm.').waitFor();
  await fieldOf(clerk).fill(`${facts} Thư ký ghi thêm.`);
  await fieldOf(clerk).press('Control+Enter');
  await clerk.sees('Có người vừa sửa dòng này');
  await clerk.press('Ghép hai bản');
  await fieldOf(clerk).fill(`${facts} Phó chủ trì ghi thêm. Thư ký ghi thêm.`);
  await fieldOf(clerk).press('Control+Enter');
  await lineOf(deputy, 'Phó chủ trì ghi thêm. Thư ký ghi thêm.').waitFor();
}, 120_000);

test('RC3, RC6 the recording ends with the meeting and is as long; a line of the minutes leads to its moment', async () => {
  await does('meeting.close', {});
  const kept = await until('one file', () => recording()?.kept, 30_000);
  const { openedAt, closedAt } = meeting() ?? {};
  await operator.sees('Bản ghi số 1');
  const bytes = await takeAway(operator, 'Tải về');
  expect(bytes.length).toBe(kept.bytes);
  const file = join(scratch.path, 'recording.webm');
  await writeFile(file, bytes);
  expect(complaints(file)).toEqual([]);
  const { seconds, codecs } = probe(file);
  expect(codecs).toEqual(['opus', 'vp8']);
  expect(Math.abs(seconds - ((closedAt ?? 0) - (openedAt ?? 0)) / 1000)).toBeLessThan(2);
  expect(recording()?.gaps).toEqual([]);
  const link = lineOf(clerk, SPEECH).getByRole('link', { name: /^xem lại lúc/ });
  expect(await link.getAttribute('href')).toMatch(new RegExp(`\\?t=${Math.floor(spokenAt())}$`));
}, 60_000);

test('W8, W9 the deputy approves, the minute-taker issues, and the bundle agrees with its hashes', async () => {
  await deputy.press('Phê duyệt');
  // The rule sets of the Party count through a term, which no office has set here.
  await deputy.page
    .getByLabel('Thể thức', { exact: true })
    .selectOption({ label: 'Nghị định 30/2020/NĐ-CP' });
  await deputy.press('Phê duyệt');
  await until('the text to be kept', () => head()?.state === 'approved' && head()?.sha256 !== null);
  await clerk.press('Phát hành');
  await clerk.page.getByLabel('Ngày', { exact: true }).waitFor();
  await clerk.press('Phát hành');
  await until('the issue', () => head()?.state === 'issued');

  await clerk.tab('Văn bản');
  const files = unzipSync(await takeAway(clerk, 'Tải cả bộ (ZIP)'));
  const { files: listed } = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
    files: readonly { name: string; sha256: string }[];
  };
  expect(listed.length).toBeGreaterThan(5);
  for (const { name, sha256 } of listed) expect([name, hashOf(files[name])]).toEqual([name, sha256]);
  const docx = Buffer.from(files['bien-ban.docx'] ?? new Uint8Array());
  const { value: text } = await mammoth.extractRawText({ buffer: docx });
  for (const words of [head()?.sha256 ?? 'no hash', 'Phó chủ trì ghi thêm. Thư ký ghi thêm.', 'tán thành 1'])
    expect(text).toContain(words);
}, 120_000);

test('RC6 it plays in the browser, and chapters jump to their moment', async () => {
  const { kept } = recording() ?? {};
  const expected = spokenAt();
  const href = await operator.page.getByRole('link', { name: 'Xem lại' }).getAttribute('href');
  const { page } = operator;
  await page.goto(`${rooms.server.url}${href}?t=1`);
  const loaded = await until('the recording, from its first second on', async () => {
    const now = await player(operator);
    return now.duration > 0 && now.width > 0 && now.seconds >= 1 ? now : null;
  });
  expect(Math.abs(loaded.duration - (kept?.lengthMs ?? 0) / 1000)).toBeLessThan(1);

  await page.getByRole('searchbox').fill('an giang');
  await operator.press(/Phát biểu · Tỉnh ủy An Giang/);
  await until('the jump', async () => Math.abs((await player(operator)).seconds - expected) < 0.5);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('k');
  await until('it to play on', async () => (await player(operator)).seconds > expected + 1);
  rooms.expectNoProblems();
}, 60_000);
