import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, openLaptop } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';

/** A lid that is closed, a network that lets no media through (lines that are cut: lines.test.ts); the first test opens the meeting. */
let server: ServerProcess;
let browser: Browser;
let rooms: RoomPage[] = [];

const enter = async (who: string, from = browser) => {
  const room = await RoomPage.open(from);
  if (from === browser) rooms.push(room);
  await room.enter(server.link(who));
  await room.passDeviceCheck();
  return room;
};

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
}, 60_000);
afterEach(async () => {
  for (const room of rooms) await room.close();
  rooms = [];
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('T3, F14 the lid is closed and opened: back by itself, the same place in the queue, no ghost', async () => {
  const chair = await enter('Chủ trì');
  await chair.press('Khai mạc hội nghị');
  const laptop = await openLaptop();
  try {
    const anGiang = await enter('An Giang', laptop.browser);
    await anGiang.press('Đăng ký phát biểu');
    await anGiang.sees('Thứ 1 trong 1 điểm cầu đăng ký');
    laptop.closeLid();
    await chair.sees('0/70 điểm cầu', 40_000);
    laptop.openLid();
    // Nothing is lost and nothing is double: one An Giang, its place in the queue, sight and sound.
    await anGiang.sees('Thứ 1 trong 1 điểm cầu đăng ký', 20_000);
    await anGiang.sees('Đường truyền tốt', 20_000);
    await chair.sees('1/70 điểm cầu');
    expect(await chair.page.getByRole('button', { name: /^Mời phát biểu:/ }).count()).toBe(1);
    await anGiang.decodesFrames();
  } finally {
    await laptop.close();
  }
}, 150_000);

/** As behind a wall that lets pages through and nothing else: only a relay would do, and there is none. */
const lettingNoMediaThrough = () => {
  const page = window as unknown as { RTCPeerConnection: typeof RTCPeerConnection };
  page.RTCPeerConnection = class extends page.RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super({ ...configuration, iceTransportPolicy: 'relay' });
    }
  };
};

test('where no media gets through, agenda, votes and floor go on, and the person is told', async () => {
  const room = await RoomPage.open(browser);
  rooms.push(room);
  await room.context.addInitScript(lettingNoMediaThrough);
  await room.enter(server.link('Tây Ninh'));
  await room.passDeviceCheck();
  await room.sees(/Chưa nối được hình và tiếng: mạng có thể đang chặn/, 40_000);
  await room.sees('Chưa nối được hình');
  await room.press('Đăng ký phát biểu');
  await room.sees('Chờ được mời');
  await room.tab('Biểu quyết');
  await room.tab('Chương trình');
}, 120_000);
