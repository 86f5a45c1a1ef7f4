import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

const SHARED_TITLE = 'Tai lieu chia se';
/** A page of small print: what is shared must be read by the others. */
const PAPER = `<!doctype html><meta charset="utf-8"><title>${SHARED_TITLE}</title>
<body style="margin:1rem;background:#fff;color:#000;font:16px sans-serif"><h1>Hướng dẫn số 26-HD/BTCTW</h1>
${'<p>Về công tác nhân sự cấp ủy tại đại hội đảng bộ các cấp, nhiệm kỳ 2020-2025: 1.298/1.311 (99,0%)</p>'.repeat(20)}`;
/** The same with a sound, as of a film. */
const FILM = `${PAPER}<script>const audio = new AudioContext();
const tone = new OscillatorNode(audio, { frequency: 660 });
tone.connect(audio.destination);
tone.start();</script>`;

/** What everybody sees and hears, in browsers; each test goes on where the one before it stopped. */
let server: ServerProcess;
let browser: Browser;
let chair: RoomPage;
let anGiang: RoomPage;
let tayNinh: RoomPage;
let operator: RoomPage;
let paper: Server;

beforeAll(async () => {
  server = await ServerProcess.start();
  const shares = `--auto-select-tab-capture-source-by-title=${SHARED_TITLE}`;
  // What a tab plays is to be heard.
  browser = await openBrowser('by_page', [shares], ['--mute-audio']);
  paper = createServer(({ url }, response) => response.end(url === '/film' ? FILM : PAPER));
  await new Promise<void>((resolve) => paper.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterAll(async () => {
  for (const room of [chair, anGiang, tayNinh, operator]) await room?.close();
  await browser?.close();
  await server?.stop();
  paper?.close();
});

const laidOutAlike = async (layout: string, count: number) => {
  const everybody = [chair, anGiang, tayNinh];
  await until(`${layout} on every screen`, async () => {
    const frames = await Promise.all(everybody.map((room) => room.stageFrames()));
    return frames.every((each) => each.length === count && String(each) === String(frames[0]));
  });
};

/** When the stage of each page was last laid out anew, and when the page was last pressed (ms since the epoch). */
const watchLayout = ({ page }: RoomPage) =>
  page.evaluate(() => {
    const seen = window as unknown as { laidOutAt: number; pressedAt: number };
    const stage = document.querySelector('[aria-label="Màn hình chính"]');
    if (!stage) throw new Error('no stage');
    new MutationObserver(() => (seen.laidOutAt = Date.now())).observe(stage, {
      subtree: true,
      attributeFilter: ['data-layout'],
    });
    document.addEventListener('click', () => (seen.pressedAt = Date.now()), true);
  });

const momentOf = ({ page }: RoomPage, which: 'laidOutAt' | 'pressedAt'): Promise<number> =>
  page.evaluate((name) => (window as unknown as Record<string, number>)[name] ?? 0, which);

const invite = async (typed: string, name: string) => {
  await chair.page.getByRole('textbox', { name: /Tìm điểm cầu/ }).fill(typed);
  await chair.page.getByRole('option', { name }).click();
};

test('the chair and two provinces come in, and the meeting opens', async () => {
  [chair, anGiang, tayNinh] = await RoomPage.enterAll(
    browser,
    server,
    ['Chủ trì', 'An Giang', 'Tây Ninh'] as const,
    ['camera', 'microphone'],
  );
  await chair.press('Khai mạc hội nghị');
  await anGiang.decodesFrames();
}, 120_000);

test('S3 every layout is the same on every screen, within a second', async () => {
  await chair.page.getByRole('button', { name: 'Trao đổi trực tiếp giữa các điểm cầu' }).click();
  const dialog = chair.page.getByRole('dialog');
  const seats = dialog.getByLabel('Các điểm cầu cùng trao đổi').first();
  await seats.fill('an giang');
  await chair.page.getByRole('option', { name: 'Tỉnh ủy An Giang' }).click();
  await seats.fill('tay ninh');
  await chair.page.getByRole('option', { name: 'Tỉnh ủy Tây Ninh' }).click();
  await chair.page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Bắt đầu trao đổi' }).click();
  await laidOutAlike('the discussion', 2);
  expect(await chair.stageFrames()).toEqual(['Tỉnh ủy An Giang 0 3 10', 'Tỉnh ủy Tây Ninh 10 3 10']);
  await anGiang.sees('Cả hội nghị đang nghe');
  await tayNinh.sees('Cả hội nghị đang nghe');
  for (const room of [chair, anGiang, tayNinh]) await watchLayout(room);
  await chair.chooseLayout('Chủ trì');
  await laidOutAlike('the chair alone', 1);
  const pressed = await momentOf(chair, 'pressedAt');
  for (const room of [chair, anGiang, tayNinh]) {
    const took = (await momentOf(room, 'laidOutAt')) - pressed;
    expect([took >= 0, took <= 1000]).toEqual([true, true]);
  }
}, 60_000);

test('the floor is put on the stage, with the chair in the corner', async () => {
  await invite('an giang', 'Tỉnh ủy An Giang');
  await anGiang.sees('Cả hội nghị đang nghe');
  await chair.chooseLayout('Kèm chủ trì');
  await laidOutAlike('the speaker with the chair', 2);
  await tayNinh.sees('Mic mở khi được mời phát biểu');
  // Larger words are the province's own choice; its stage is everybody's.
  const frames = await anGiang.stageFrames();
  await anGiang.press('Chữ to hơn trên máy này (đang 100%)');
  await anGiang.page.getByRole('button', { name: 'Chữ to hơn trên máy này (đang 125%)' }).waitFor();
  expect(await anGiang.stageFrames()).toEqual(frames);
  await laidOutAlike('the same stage', 2);
}, 60_000);

/** Sends a loud tone in place of the microphone, whatever the server has asked of this client; true once it goes out. */
const forgeSound = ({ page }: RoomPage): Promise<boolean> =>
  page.evaluate(async () => {
    const audio = new AudioContext();
    const tone = new OscillatorNode(audio, { frequency: 440 });
    const out = audio.createMediaStreamDestination();
    tone.connect(out);
    tone.start();
    const [track] = out.stream.getAudioTracks();
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
    const sent = async () => {
      let bytes = 0;
      for (const connection of open)
        for (const stats of (await connection.getStats()).values())
          if (stats.type === 'outbound-rtp' && stats.kind === 'audio') bytes += stats.bytesSent;
      return bytes;
    };
    for (const sender of open.flatMap((connection) => connection.getSenders())) {
      if (sender.track?.kind !== 'audio' || !track) continue;
      await sender.replaceTrack(track);
      const parameters = sender.getParameters();
      for (const encoding of parameters.encodings) encoding.active = true;
      await sender.setParameters(parameters);
    }
    const before = await sent();
    while ((await sent()) < before + 2000) await new Promise((resolve) => setTimeout(resolve, 50));
    return true;
  });

test('F8 a forged client that sends sound without the floor is heard by nobody', async () => {
  await chair.press('Tắt mic');
  await chair.press('Kết thúc phát biểu');
  await anGiang.sees('Mic mở khi được mời phát biểu');
  // What An Giang said last may still be played.
  await until('silence', async () => (await chair.soundsHeard(1200)) === 0, 20_000);
  expect(await forgeSound(tayNinh)).toBe(true);
  expect(await Promise.all([chair.soundsHeard(), anGiang.soundsHeard()])).toEqual([0, 0]);
  // And that it would be heard if it were let: the same tone with the floor.
  await invite('tay ninh', 'Tỉnh ủy Tây Ninh');
  await tayNinh.sees('Cả hội nghị đang nghe');
  await until('the tone', async () => (await anGiang.soundsHeard(1000)) === 1, 20_000);
}, 90_000);

test('S11 hushed, who is not on the stage is not heard, though the floor is theirs; the chair always is', async () => {
  await chair.chooseLayout('Chủ trì');
  await laidOutAlike('the chair alone', 1);
  await chair.press('Bật mic');
  await until('the chair and the tone', async () => (await anGiang.soundsHeard()) === 2, 20_000);
  await chair.press('Tắt mọi mic ngoài màn hình chính');
  await tayNinh.sees(/^Trung tâm (đang )?tạm đóng mic$/);
  await until('the chair alone to be heard', async () => (await anGiang.soundsHeard()) === 1, 20_000);
  expect(await tayNinh.soundsHeard()).toBe(1);
  await chair.press('Đang tắt mic ngoài màn hình chính');
  await until('both again', async () => (await anGiang.soundsHeard()) === 2, 20_000);
  await chair.press('Tắt mic');
}, 120_000);

/** A part of the shared screen with lines of small print, as it stands on the stage here: how bright each point is. */
interface Print {
  /** Of the whole screen. */
  readonly size: string;
  readonly points: readonly number[];
}

const PRINT = { left: 0, top: 80, width: 480, height: 160 };

const printSeen = ({ page }: RoomPage): Promise<Print | null> =>
  page.evaluate(({ left, top, width, height }) => {
    const video = document.querySelector<HTMLVideoElement>('video[aria-label^="Màn hình của"]');
    if (!video || video.videoWidth === 0) return null;
    const drawing = new OffscreenCanvas(width, height).getContext('2d');
    drawing?.drawImage(video, left, top, width, height, 0, 0, width, height);
    const colours = drawing?.getImageData(0, 0, width, height).data ?? [];
    const points: number[] = [];
    for (let at = 0; at < colours.length; at += 4) points.push(colours[at + 1] ?? 0);
    return { size: `${video.videoWidth}x${video.videoHeight}`, points };
  }, PRINT);

/** How far two pictures of the same print are from each other: the mean square of what differs. */
const farness = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + (value - (other[at] ?? 0)) ** 2, 0) / one.length;

/** The print as it would be had the screen been sent in half of its size: small letters cannot be told apart. */
const inHalfSize = (points: readonly number[]): number[] => {
  const at = (x: number, y: number) => points[y * PRINT.width + x] ?? 0;
  return points.map((_, index) => {
    const x = (index % PRINT.width) & ~1;
    const y = Math.floor(index / PRINT.width) & ~1;
    return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4;
  });
};

/** Every line of the print is as it was sent, as far as the eye can tell. */
const isReadable = (sent: Print | null, received: Print | null): boolean => {
  if (!sent || !received || sent.size !== received.size) return false;
  const blurred = farness(sent.points, inHalfSize(sent.points));
  return blurred > 100 && farness(sent.points, received.points) < blurred / 10;
};

/** Something to share, in another tab of the same person. */
const openPaper = async (room: RoomPage, path = '/'): Promise<Page> => {
  const { port } = paper.address() as AddressInfo;
  const opened = await room.context.newPage();
  await opened.goto(`http://127.0.0.1:${port}${path}`);
  await room.page.bringToFront();
  return opened;
};

test('S9 a shared screen arrives in its full size and can be read', async () => {
  const shared = await openPaper(chair);
  await chair.press('Chia sẻ màn hình');
  await chair.sees('Đang chia sẻ màn hình');
  await laidOutAlike('the shared screen', 2);
  await tayNinh.sees('Đang chia sẻ màn hình');
  for (const room of [anGiang, tayNinh])
    await until(
      'the small print to be as it was sent',
      async () => isReadable(await printSeen(chair), await printSeen(room)),
      20_000,
    );
  await chair.press('Dừng chia sẻ màn hình của máy này');
  await laidOutAlike('the speaker again', 1);
  await shared.close();
}, 90_000);

test('S9, S10 the seat that has the floor shares, with its sound; the browser’s own end of it, as with the tab that is shown, ends it for all', async () => {
  const film = await openPaper(tayNinh, '/film');
  await until('its voice', async () => (await anGiang.soundsHeard()) === 1, 20_000);
  await tayNinh.press('Chia sẻ màn hình');
  await laidOutAlike('the shared screen', 2);
  await until('its picture', async () => (await printSeen(anGiang)) !== null, 20_000);
  await until('its voice and the sound of the film', async () => (await anGiang.soundsHeard()) === 2, 20_000);
  await film.close();
  await laidOutAlike('the speaker again', 1);
  await until('its voice alone', async () => (await anGiang.soundsHeard()) === 1, 20_000);
  await tayNinh.page.getByRole('button', { name: 'Chia sẻ màn hình', exact: true }).waitFor();
}, 90_000);

test('S9, S10 the operator shares; its page crashes, and the one that it opens then leaves no empty frame', async () => {
  operator = await RoomPage.open(browser);
  await operator.enter(server.link('Điều hành'));
  await operator.sees('2/70 điểm cầu');
  await openPaper(operator);
  await operator.press('Chia sẻ màn hình');
  await laidOutAlike('the screen of the operator', 2);
  await until('its picture', async () => (await printSeen(anGiang)) !== null, 20_000);
  const address = operator.page.url();
  const crashed = operator.page.waitForEvent('crash');
  const tools = await operator.context.newCDPSession(operator.page);
  await Promise.race([crashed, tools.send('Page.crash')]);
  await operator.reopen(address);
  await laidOutAlike('the speaker again', 1);
}, 90_000);
