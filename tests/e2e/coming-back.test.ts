import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, openLaptop } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';

/** A line that is cut, a lid that is closed, a computer that dies, a network that lets no media through; the first test opens the meeting. */
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
const asks = async (room: RoomPage) => {
  await room.press('Đăng ký phát biểu');
  await room.sees('Thứ 1 trong 1 điểm cầu đăng ký');
};
/** Nothing is lost and nothing is double: one An Giang, its place in the queue, sight and sound. */
const isBack = async (room: RoomPage, chair: RoomPage) => {
  await room.sees('Thứ 1 trong 1 điểm cầu đăng ký', 20_000);
  await room.sees('Đường truyền tốt', 20_000);
  await chair.sees('1/70 điểm cầu');
  expect(await chair.page.getByRole('button', { name: /^Mời phát biểu:/ }).count()).toBe(1);
  await room.decodesFrames();
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

test('T3, F14 the network is cut, the lid is closed: back by itself, the same place in the queue, no ghost', async () => {
  const chair = await enter('Chủ trì');
  await chair.press('Khai mạc hội nghị');
  const laptop = await openLaptop();
  try {
    const anGiang = await enter('An Giang', laptop.browser);
    await asks(anGiang);
    await anGiang.context.setOffline(true);
    await anGiang.sees(/Mất kết nối – đang tự kết nối lại/);
    await anGiang.context.setOffline(false);
    await isBack(anGiang, chair);
    laptop.closeLid();
    await chair.sees('0/70 điểm cầu', 40_000);
    laptop.openLid();
    await isBack(anGiang, chair);
  } finally {
    await laptop.close();
  }
}, 150_000);

test('a second computer of the seat takes over by itself when the first one dies', async () => {
  const first = await enter('Tây Ninh');
  const second = await enter('Tây Ninh');
  await second.sees('Máy khác của điểm cầu đang phát hình và tiếng. Máy này chỉ nhận.');
  await first.close();
  await second.sees('Mic mở khi được mời phát biểu');
  await second.page.getByRole('button', { name: 'Tắt camera' }).waitFor();
}, 90_000);

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
