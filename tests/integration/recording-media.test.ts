import { readdirSync, writeFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openPages } from '../../server/documents/draw-pages.ts';
import type { MediaRoom, StageListener } from '../../server/media/index.ts';
import { createRecorder } from '../../server/recorder/recorder.ts';
import type { Segment } from '../../server/recorder/segment.ts';
import { PAGE_SIZE } from '../../server/recorder/still.ts';
import type { Place } from '../../shared/places.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startPlane, watchWorkers } from '../support/media.ts';
import { colourReel, tone } from '../support/moving-pictures.ts';
import { pdfOf } from '../support/pdf.ts';
import { colourAt, complaints, loudnessOf, probe } from '../support/probe.ts';
import { openRawLines } from '../support/raw-lines.ts';
import { stagePolicy } from '../support/stage-policy.ts';
import { roundAndRound, sendToStage } from '../support/stage-sender.ts';
import { until } from '../support/until.ts';

const seen = watchWorkers();
const lines = openRawLines();
const RED = roundAndRound(colourReel('red'), tone(440));
const BLUE = roundAndRound(colourReel('blue'), tone(1760));
const SEAT = 'seat:an-giang' as Place & `seat:${string}`;
const folders: ReturnType<typeof temporaryFolder>[] = [];
const newFolder = (): string => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder.path;
};
let running: Awaited<ReturnType<typeof startPlane>>;

beforeAll(async () => {
  running = await startPlane();
});
afterAll(async () => {
  lines.close();
  await running.plane.close();
  for (const { remove } of folders) remove();
});

/** Lets a segment take down the room, and counts what it is told. */
const listen = (room: MediaRoom, { timeline }: Segment) => {
  const told = { lost: 0, back: 0, pictures: 0, sounds: new Set<string>() };
  const listener: StageListener = {
    sound(from, at, opus) {
      told.sounds.add(from);
      timeline.sound(from, at, opus);
    },
    picture(picture) {
      told.pictures += 1;
      timeline.picture(picture);
    },
    noPicture: () => timeline.noPicture(Date.now()),
    lost() {
      told.lost += 1;
    },
    back() {
      told.back += 1;
    },
  };
  return { told, tap: room.tap(listener, { pictures: true }) };
};

const NAME = { meetingId: 'm1', recordingId: 'r1' };

const begin = async (recorder: ReturnType<typeof createRecorder>, number = 1): Promise<Segment> => {
  const segment = await recorder.begin(NAME, { number, pictures: true });
  if (typeof segment === 'string') throw new Error(segment);
  return segment;
};

const isRed = ([red, , blue]: readonly number[]) => (red ?? 0) > 150 && (blue ?? 0) < 100;
const isBlue = ([red, , blue]: readonly number[]) => (blue ?? 0) > 150 && (red ?? 0) < 100;

test('one file through a change of speaker and the death of a worker: both pictures, both sounds, the right length', async () => {
  const { room } = running;
  const recorder = createRecorder({ folder: newFolder() });
  const chair = await sendToStage(room, lines, { who: 'chair', scene: RED });
  const seat = await sendToStage(room, lines, { who: SEAT, scene: BLUE });
  room.follow(stagePolicy('centre'));
  const segment = await begin(recorder);
  const { told, tap } = listen(room, segment);
  try {
    await until('two seconds of the chair', () => told.pictures > 24);
    expect(told.sounds.size).toBe(1);
    const changedAt = (Date.now() - segment.beganAt) / 1000;
    room.follow(stagePolicy(SEAT, [SEAT]));
    const before = told.pictures;
    await until('two seconds of the seat', () => told.pictures > before + 24);
    expect(told.sounds.size).toBe(2);

    const killedAt = (Date.now() - segment.beganAt) / 1000;
    process.kill(seen.pid(), 'SIGKILL');
    await until('the loss to be told', () => told.lost === 1);
    await until('to begin anew', () => seat.client.notices.some(({ type }) => type === 'reset'));
    await Promise.all([chair.begin(), seat.begin()]);
    await until('pictures again', () => told.back === 1);
    const after = told.pictures;
    await until('two more seconds', () => told.pictures > after + 24);

    tap.close();
    const { lengthMs } = await segment.end();
    const kept = await recorder.finish(NAME, [{ number: 1, lengthMs }]);
    expect(kept).toMatchObject({ lengthMs });
    const file = recorder.wholeFile(NAME);
    const { seconds, codecs } = probe(file);
    expect(codecs).toEqual(['opus', 'vp8']);
    expect(Math.abs(seconds - lengthMs / 1000)).toBeLessThan(0.5);
    expect(complaints(file)).toEqual([]);
    expect(isRed(colourAt(file, changedAt - 0.5))).toBe(true);
    expect(isBlue(colourAt(file, killedAt - 0.5))).toBe(true);
    expect(isBlue(colourAt(file, seconds - 0.7))).toBe(true);
    expect(loudnessOf(file, 440, changedAt + 0.5, killedAt - 0.5)).toBeGreaterThan(-40);
    expect(loudnessOf(file, 1760, changedAt + 0.5, killedAt - 0.5)).toBeGreaterThan(-40);
    expect(loudnessOf(file, 1760, 0.5, changedAt - 0.5)).toBeLessThan(-50);
  } finally {
    tap.close();
    chair.stop();
    seat.stop();
    chair.client.media.close();
    seat.client.media.close();
  }
}, 60_000);

test('a page that stands on the stage is the picture, and what moved before goes on after it', async () => {
  const { room } = running;
  const folder = newFolder();
  const recorder = createRecorder({ folder });
  const path = pathOf(folder, 'paper.pdf');
  writeFileSync(path, pdfOf(2));
  const pages = openPages({ path, ...PAGE_SIZE });
  expect(await pages.draw(3)).toBeNull();
  const rgba = await pages.draw(2);
  pages.close();
  const picture = await recorder.pageOf({ rgba: rgba ?? new Uint8Array(), ...PAGE_SIZE });
  const chair = await sendToStage(room, lines, { who: 'chair', scene: RED });
  room.follow(stagePolicy('centre'));
  const segment = await begin(recorder);
  const { told, tap } = listen(room, segment);
  const sinceBegin = () => (Date.now() - segment.beganAt) / 1000;
  try {
    await until('a second of the chair', () => told.pictures > 12);
    const shownAt = sinceBegin();
    segment.timeline.page(Date.now(), picture);
    // Until one comes by itself, the camera sends pictures that need those before.
    await until('two seconds of the page', () => sinceBegin() > shownAt + 2);
    const goneAt = sinceBegin();
    segment.timeline.page(Date.now(), null);
    tap.refresh();
    await until('two seconds of the chair', () => sinceBegin() > goneAt + 2);
    tap.close();
    const { lengthMs } = await segment.end();
    await recorder.finish(NAME, [{ number: 1, lengthMs }]);
    const file = recorder.wholeFile(NAME);
    expect(complaints(file)).toEqual([]);
    expect(isRed(colourAt(file, shownAt - 0.5))).toBe(true);
    // White paper on two fifths of a dark stage.
    const page = colourAt(file, shownAt + 0.5);
    expect(page.every((each) => each > 80 && each < 150)).toBe(true);
    expect(isRed(colourAt(file, goneAt + 1))).toBe(true);
  } finally {
    tap.close();
    chair.stop();
    chair.client.media.close();
  }
}, 60_000);

test('without ffmpeg, and without room, a segment is not begun', async () => {
  const missing = createRecorder({ folder: newFolder(), ffmpeg: 'no-such-program' });
  expect([missing.isEquipped(), createRecorder({ folder: newFolder() }).isEquipped()]).toEqual([false, true]);
  expect(await missing.begin(NAME, { number: 1, pictures: true })).toBe('unavailable');
  const full = createRecorder({ folder: newFolder(), keepFree: Number.MAX_SAFE_INTEGER });
  expect(await full.begin(NAME, { number: 1, pictures: true })).toBe('disk_full');
});

test('where a copy would take the room that the journal needs, one segment is kept as it is, and of several none is lost', async () => {
  const folder = newFolder();
  const recorder = createRecorder({ folder });
  const full = createRecorder({ folder, keepFree: Number.MAX_SAFE_INTEGER });
  const segments = [];
  for (const number of [1, 2]) {
    const segment = await begin(recorder, number);
    await until('something of it', async () => (await recorder.measure(NAME, number)) > 500);
    segments.push({ number, ...(await segment.end()) });
  }
  expect(await full.finish(NAME, segments)).toBe('disk_full');
  expect(readdirSync(pathOf(folder, 'm1', 'r1')).sort()).toEqual(['1.webm', '2.webm']);
  expect(await full.finish(NAME, segments.slice(0, 1))).toMatchObject({ lengthMs: segments[0]?.lengthMs });
  expect(complaints(recorder.wholeFile(NAME))).toEqual([]);
}, 40_000);
