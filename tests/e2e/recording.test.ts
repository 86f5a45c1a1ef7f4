import { afterAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Participant, signIn } from '../support/participant.ts';
import type { RoomPage } from '../support/room-page.ts';
import { Rooms } from '../support/rooms.ts';
import { until } from '../support/until.ts';

/** A meeting is recorded and watched again; each test goes on where the one before it stopped. */
const rooms = Rooms.forThisFile();
let chair: Participant;
let operator: RoomPage;
let anGiang: RoomPage;
afterAll(() => chair?.leave());

const does = async (...command: Parameters<Participant['send']>) =>
  expect(await chair.send(...command)).toMatchObject({ ok: true });
const recording = () => chair.records('recording').at(-1);
const player = ({ page }: { readonly page: Page }) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => ({
    seconds: video.currentTime,
    duration: video.duration,
    width: video.videoWidth,
    paused: video.paused,
  }));

test('RC1, RC2 the operator starts; who comes then knows before entering, and sees the sign in the room', async () => {
  const { server } = rooms;
  chair = await new Participant({ url: server.url, ...(await signIn(server.link('Chủ trì'))) }).joined();
  operator = await rooms.open();
  await operator.enter(server.link('Điều hành'));
  await does('meeting.open', {});
  await operator.press('Ghi hình');
  await operator.press('Bắt đầu ghi');
  await operator.sees('Đang ghi hình');
  anGiang = await rooms.open();
  await anGiang.enter(server.link('An Giang'));
  await anGiang.sees(/Hội nghị đang được ghi lại, do Điều hành kỹ thuật bắt đầu/);
  await anGiang.passDeviceCheck();
  await anGiang.sees('Đang ghi hình');
  await anGiang.sees('bởi Điều hành kỹ thuật');
}, 90_000);

test('RC3 the speaker changes, the operator stops, and one file comes of it', async () => {
  await does('floor.grant', { seatId: 'p89' });
  const grantedAt = Date.now();
  await operator.decodesFrames();
  await until('four seconds of the speech', () => Date.now() - grantedAt > 4000);
  await does('floor.end', {});
  await operator.press('Dừng ghi');
  await operator.press('Dừng ghi');
  await operator.sees('Bản ghi số 1');
  await operator.page.getByRole('link', { name: 'Xem lại' }).waitFor();
  expect(recording()?.gaps).toEqual([]);
}, 60_000);

test('RC6 it plays in the browser, as long as it was recorded, and chapters jump to their moment', async () => {
  const { startedAt = 0, stoppedAt, kept, segments } = recording() ?? {};
  const href = await operator.page.getByRole('link', { name: 'Xem lại' }).getAttribute('href');
  const { page } = operator;
  await page.goto(`${rooms.server.url}${href}?t=1`);
  const loaded = await until('the recording', async () => {
    const now = await player(operator);
    return now.duration > 0 && now.width > 0 ? now : null;
  });
  expect(Math.abs(loaded.duration - ((stoppedAt ?? 0) - startedAt) / 1000)).toBeLessThan(2);
  expect(Math.abs(loaded.duration - (kept?.lengthMs ?? 0) / 1000)).toBeLessThan(1);
  expect(loaded.seconds).toBeGreaterThanOrEqual(1);

  await page.getByRole('searchbox').fill('an giang');
  await operator.press(/Phát biểu · Tỉnh ủy An Giang/);
  const granted = chair.records('log').find(({ type }) => type === 'floor.granted')?.at ?? 0;
  const expected = (granted - (segments?.[0]?.beganAt ?? 0)) / 1000;
  await until('the jump', async () => Math.abs((await player(operator)).seconds - expected) < 0.5);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('k');
  await until('it to play on', async () => (await player(operator)).seconds > expected + 1);
  expect(operator.problems).toEqual([]);
}, 60_000);
