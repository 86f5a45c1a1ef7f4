import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Browser, Download } from 'playwright-core';
import { ballot } from '../support/ballot.ts';
import { openBrowser } from '../support/browser.ts';
import { Participant, signIn } from '../support/participant.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** A short meeting, and the papers that the minute-taker takes home from it; told in order. */
let server: ServerProcess;
let browser: Browser;
let chair: Participant;
let desk: RoomPage;

const join = async (who: string) => {
  const participant = new Participant({ url: server.url, ...(await signIn(server.link(who))) });
  return participant.joined();
};
const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));
const takeAway = async (name: string) => {
  const [download] = await Promise.all([
    desk.page.waitForEvent('download', { timeout: 60_000 }),
    desk.page.getByRole('link', { name }).click(),
  ]);
  return bytesOf(download);
};

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
  chair = await join('Chủ trì');
  const seats = [await join('An Giang'), await join('Tây Ninh')];
  expect(await chair.send('meeting.open', {})).toMatchObject({ ok: true });
  expect(await chair.send('poll.open', { question: 'Thông qua kế hoạch quý' })).toMatchObject({ ok: true });
  for (const [index, seat] of seats.entries()) {
    const poll = await until('the poll', () =>
      seat.records('poll').find(({ closedAt }) => closedAt === null),
    );
    const sent = await seat.send('poll.cast', { pollId: poll.id, ...ballot(index ? 'no' : 'yes') });
    expect(sent).toMatchObject({ ok: true });
  }
  const poll = chair.records('poll').find(({ closedAt }) => closedAt === null);
  expect(await chair.send('poll.close', { pollId: poll?.id ?? '' })).toMatchObject({ ok: true });
  desk = await RoomPage.open(browser, { width: 1366, height: 768 });
  await desk.enter(server.link('Thư ký'));
  await desk.tab('Văn bản');
  await desk.sees('Thể thức theo');
  expect(await chair.send('meeting.close', {})).toMatchObject({ ok: true });
  for (const seat of seats) seat.leave();
}, 90_000);
afterAll(async () => {
  chair?.leave();
  await browser?.close();
  await server?.stop();
});

test('the minute-taker reads the paper, takes its number, and finds it in the register', async () => {
  const { page } = desk;
  await page.getByLabel('Thể thức theo').selectOption({ label: 'Nghị định 30/2020/NĐ-CP' });
  await desk.press('Cấp số 1');
  await desk.sees(/^Số: 01\/BB-BTCTW, ngày/);
  await desk.press('Xem trước');
  await page.locator('canvas').last().waitFor({ timeout: 60_000 });
  await page.getByText('Sổ số', { exact: true }).click();
  await desk.sees('Số tiếp theo: 2. Trong sổ có 1 số. Không có số trống.');
  await page.getByText('Văn bản', { exact: true }).last().click();
  expect(desk.problems).toEqual([]);
}, 90_000);

test('the bundle agrees with its hashes; the minutes bear the number and the figures of the meeting', async () => {
  const files = unzipSync(await takeAway('Tải cả bộ (ZIP)'));
  const { files: listed } = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
    files: readonly { name: string; sha256: string }[];
  };
  expect(listed).toHaveLength(11);
  for (const { name, sha256 } of listed)
    expect([
      name,
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
    ]).toEqual([name, sha256]);

  const docx = Buffer.from(files['bien-ban.docx'] ?? new Uint8Array());
  const { value: text } = await mammoth.extractRawText({ buffer: docx });
  expect(text).toContain('Số: 01/BB-BTCTW');
  expect(text).toContain('tán thành 1, không tán thành 1, không có ý kiến 0');
  const seats = chair.records('seat').length;
  expect(text).toMatch(new RegExp(`: 2/${seats} \\(`));
  const pdf = Buffer.from(files['bien-ban.pdf'] ?? new Uint8Array()).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  const fonts = pdf.match(/\/BaseFont \/[^\s/]+/g) ?? [];
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/\/[A-Z]{6}\+Tinos/);
  expect(pdf.match(/\/FontFile2 /g)?.length).toBeGreaterThanOrEqual(2);
}, 90_000);
