import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** What people sit before; the tests share rooms, each going on where the one before it stopped. */
let server: ServerProcess;
let browser: Browser;
let operator: RoomPage;
let anGiang: RoomPage;
let tayNinh: RoomPage;
const rooms: RoomPage[] = [];

const open = async (looks: Parameters<typeof RoomPage.open>[1] = {}, from = browser) => {
  const room = await RoomPage.open(from, looks);
  rooms.push(room);
  return room;
};
const enter = async (who: string) => {
  const room = await open();
  await room.enter(server.link(who));
  await room.passDeviceCheck();
  return room;
};

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('whoever refuses camera and microphone is told the cure, and takes part without', async () => {
  const refusing = await openBrowser('refused');
  try {
    const room = await open({}, refusing);
    await room.enter(server.link('An Giang'));
    await room.sees('Trình duyệt chưa được phép dùng camera và mic');
    await room.sees(/Bấm biểu tượng ổ khóa/);
    await room.press('Vào phòng họp, khắc phục sau');
    await room.inRoom();
    await room.sees('Không có mic');
    await room.tab('Đề xuất');
    await room.page.getByRole('button', { name: 'Gửi đề xuất' }).first().waitFor();
  } finally {
    await refusing.close();
  }
}, 60_000);

test('the operator puts a seat on the stage by its name, typed without accents; it is seen and not heard', async () => {
  anGiang = await enter('An Giang');
  operator = await open({ width: 1920, height: 1080 });
  await operator.enter(server.link('Điều hành'));
  await operator.sees('1/70 điểm cầu');
  await operator.decodesFrames();
  await operator.page.getByRole('textbox').first().fill('an giang');
  // Once to the preview, and once more to the stage.
  await operator.page.keyboard.press('Enter');
  await operator.sees('Bỏ chọn');
  await operator.page.keyboard.press('Enter');
  await operator.stageShows('Tỉnh ủy An Giang');
  await anGiang.sees('Mic mở khi được mời phát biểu');
  expect(await operator.soundsHeard()).toBe(0);
  await operator.press('Về Trung tâm');
  await operator.stageShows('Điểm cầu Trung tâm');
}, 90_000);

test('a second computer of a seat only receives, takes over with one press, and is followed when it dies', async () => {
  const onlyReceives = 'Máy khác của điểm cầu đang phát hình và tiếng. Máy này chỉ nhận.';
  const second = await enter('An Giang');
  await second.sees(onlyReceives);
  await second.press('Dùng thiết bị này làm máy chính');
  await anGiang.sees(onlyReceives);
  // Nobody else sends: what the wall shows comes from this seat.
  await operator.decodesFrames();
  await second.close();
  await anGiang.sees('Mic mở khi được mời phát biểu');
  await anGiang.page.getByRole('button', { name: 'Tắt camera' }).waitFor();
  await operator.decodesFrames();
  await operator.close();
  await anGiang.close();
}, 90_000);

/** The microphone of the page is a tone that can be made loud and silent. */
const withLoudMicrophone = ({ context }: RoomPage) =>
  context.addInitScript(() => {
    const audio = new AudioContext();
    const loudness = new GainNode(audio, { gain: 0 });
    const out = audio.createMediaStreamDestination();
    const tone = new OscillatorNode(audio, { frequency: 300 });
    tone.connect(loudness).connect(out);
    tone.start();
    Object.assign(window, { speak: (gain: number) => loudness.gain.setValueAtTime(gain, 0) });
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      if (!wish?.audio) return ask(wish);
      const video = wish.video ? (await ask({ video: wish.video })).getVideoTracks() : [];
      return new MediaStream([...video, ...out.stream.getAudioTracks().map((track) => track.clone())]);
    };
  });

const speak = ({ page }: RoomPage, loudness: number) =>
  page.evaluate((gain) => (window as unknown as { speak: (gain: number) => void }).speak(gain), loudness);

test('whoever speaks into a closed microphone is told that nobody hears it, and why', async () => {
  tayNinh = await open();
  await withLoudMicrophone(tayNinh);
  await tayNinh.enter(server.link('Tây Ninh'));
  await tayNinh.passDeviceCheck();
  await tayNinh.sees('Mic đóng');
  await speak(tayNinh, 0.8);
  await tayNinh.sees('Đồng chí đang nói, chưa ai nghe thấy');
  await tayNinh.sees('Hãy đăng ký phát biểu; mic mở khi được mời');
  await speak(tayNinh, 0);
  await tayNinh.sees('Mic mở khi được mời phát biểu');
}, 90_000);

test('a television shows the stage and nothing to press in the way', async () => {
  await enter('Chủ trì');
  const [display] = await Promise.all([
    tayNinh.context.waitForEvent('page'),
    tayNinh.press('Mở màn hình lớn'),
  ]);
  await display.setViewportSize({ width: 1920, height: 1080 });
  await display
    .getByRole('figure', { name: 'Màn hình chính' })
    .getByText('Điểm cầu Trung tâm')
    .locator('visible=true')
    .first()
    .waitFor();
  await until('the picture', () =>
    display.evaluate(() =>
      [...document.querySelectorAll('video')].some((video) => video.videoWidth > 0 && !video.paused),
    ),
  );
  expect(await display.getByRole('tab').count()).toBe(0);
  await display.close();
}, 90_000);

test('the media worker is killed: the picture comes back without a key being touched', async () => {
  await tayNinh.decodesFrames();
  const workers = server.workerPids().length;
  const [worker = 0] = server.workerPids();
  process.kill(worker, 'SIGKILL');
  await until('another worker', () => {
    const pids = server.workerPids();
    return pids.length === workers && !pids.includes(worker);
  });
  await tayNinh.decodesFrames(30_000);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
}, 90_000);

test('a session that the administrator revokes is out of the room, and told why', async () => {
  const admin = await open();
  await admin.page.goto(server.link('Quản trị'));
  await admin.press('Vào hệ thống');
  await admin.page.waitForURL(/\/s\//);
  const handle = admin.page.url().match(/\/s\/([a-z0-9]+)/)?.[1] ?? '';
  await admin.page.evaluate(async (own) => {
    const overview = await (await fetch(`/api/s/${own}/admin`)).json();
    for (const session of overview.sessions)
      if (session.role === 'seat')
        await fetch(`/api/s/${own}/sessions/${session.id}`, {
          method: 'DELETE',
          headers: { 'content-type': 'application/json' },
        });
  }, handle);
  await tayNinh.sees('Đã rời phòng họp');
}, 90_000);

test('no page had an error of its own', () => {
  expect(rooms.flatMap(({ problems }) => problems)).toEqual([]);
});
