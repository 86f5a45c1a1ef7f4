import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { followDeadlines } from '../../server/effects/deadlines.ts';
import { followRecording } from '../../server/effects/recording.ts';
import { followStage } from '../../server/effects/stage-policy.ts';
import { type LiveMeeting, openMeeting } from '../../server/meeting/meeting.ts';
import { createRecorder, type Recorder } from '../../server/recorder/recorder.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import { deadlinesOf } from '../../shared/deadlines.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { missingIn } from '../../shared/recording/chapters.ts';
import { NOTICE_MS } from '../../shared/recording/expire.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startPlane, watchWorkers } from '../support/media.ts';
import { chair, operator, preparation, system } from '../support/meeting.ts';
import { colourReel, tone } from '../support/moving-pictures.ts';
import { colourAt, complaints, probe } from '../support/probe.ts';
import { openRawLines } from '../support/raw-lines.ts';
import { roundAndRound, sendToStage } from '../support/stage-sender.ts';
import { until } from '../support/until.ts';

/** What may befall a recording, with real workers, a real ffmpeg and a real disk, and what the journal says of it. */
const seen = watchWorkers();
const lines = openRawLines();
const RED = roundAndRound(colourReel('red'), tone(440));
const KEEP_MS = 90 * 24 * 60 * 60 * 1000;
const folders: ReturnType<typeof temporaryFolder>[] = [];
let running: Awaited<ReturnType<typeof startPlane>>;
let meetings = 0;

const newFolder = (): string => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder.path;
};

beforeAll(async () => {
  running = await startPlane();
});
afterAll(async () => {
  lines.close();
  await running.plane.close();
  for (const { remove } of folders) remove();
});

/** A meeting in session whose recordings are written; its clock may be put forward. */
const hold = async (recorder: Recorder) => {
  meetings += 1;
  const journal = createMemoryJournal();
  const id = `2020-09-${meetings}` as MeetingId;
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  let ids = 0;
  const newId = () => `${id}-${++ids}`;
  const defects: unknown[] = [];
  const meeting = await openMeeting(id, { journal, now, newId, onDefect: (error) => defects.push(error) });
  const pids: number[] = [];
  const log = {
    info: (about: object) => pids.push(...('pid' in about ? [Number(about.pid)] : [])),
    warn() {},
    error() {},
  };
  const does = async (actor: Actor, type: string, payload: object) =>
    expect([
      type,
      await meeting.submit({ actor, id: newId(), type, payload } as Parameters<LiveMeeting['submit']>[0]),
    ]).toMatchObject([type, { ok: true }]);
  await does(system, 'meeting.prepare', preparation);
  await does(chair, 'meeting.open', {});
  const { room } = running;
  followStage(meeting, room);
  const documentPath = (sha256: string) => sha256;
  const following = followRecording(meeting, {
    ...{ media: room, recorder, documentPath, keepMs: KEEP_MS, now, newId, log: log as never },
  });
  const recording = () => [...meeting.state().recordings.values()].at(-1);
  const told = async (type: string) =>
    (await journal.read(id)).flatMap(({ events }) => events).filter((event) => event.type === type);
  /** As after a restart: what is due now is submitted. */
  const lookAtDeadlines = () => followDeadlines(meeting, { now, newId, deadlines: deadlinesOf });
  return { id, meeting, does, recording, told, pids, clock, lookAtDeadlines, close: following.close };
};

/** So much more of the newest segment is in its file, ms. */
const written = async (recorder: Recorder, held: Awaited<ReturnType<typeof hold>>, ms: number) => {
  const { id = '' as never, segments = [] } = held.recording() ?? {};
  await until(
    `${ms} ms of segment ${segments.length}`,
    async () => (await recorder.measure({ meetingId: held.id, recordingId: id }, segments.length)) > ms,
    20_000,
  );
};

test('RC4, RC10 a worker and an ffmpeg are killed: two marked gaps, one file that plays; when its time is over it is gone', async () => {
  const folder = newFolder();
  const recorder = createRecorder({ folder });
  const sender = await sendToStage(running.room, lines, { who: 'chair', scene: RED });
  const held = await hold(recorder);
  const { does, recording } = held;
  try {
    await does(operator, 'recording.start', { pictures: true, of: 'meeting' });
    await until('a segment', () => recording()?.segments.length === 1);
    await written(recorder, held, 2500);
    process.kill(seen.pid(), 'SIGKILL');
    await until('to begin anew', () => sender.client.notices.some(({ type }) => type === 'reset'));
    await sender.begin();
    await until('the gap of the media', () => recording()?.gaps.some(({ cause }) => cause === 'media'));
    const gap = recording()?.gaps[0];
    await written(recorder, held, (gap?.untilAt ?? 0) - (recording()?.segments[0]?.beganAt ?? 0) + 1500);
    process.kill(held.pids.at(-1) ?? 0, 'SIGKILL');
    await until('a second segment', () => recording()?.segments.length === 2);
    await written(recorder, held, 2000);
    await does(operator, 'recording.stop', {});
    const kept = await until('one file', () => recording()?.kept, 20_000);

    const whole = recording();
    if (!whole) throw new Error('nothing was recorded');
    expect(whole.gaps.map(({ cause }) => cause)).toEqual(['media', 'writer']);
    expect(await held.told('recording.gap')).toHaveLength(2);
    const missing = missingIn(whole);
    expect(missing.map(({ cause }) => cause)).toEqual(['media', 'writer']);
    expect(missing[1]?.ms).toBe(whole.segments[0]?.lengthMs);
    const file = recorder.wholeFile({ meetingId: held.id, recordingId: whole.id });
    expect(Math.abs(probe(file).seconds - kept.lengthMs / 1000)).toBeLessThan(0.5);
    expect(complaints(file)).toEqual([]);
    const isRed = (ms: number) => (colourAt(file, ms / 1000)[0] ?? 0) > 150;
    const lostMs = (gap?.fromAt ?? 0) - (whole.segments[0]?.beganAt ?? 0);
    for (const ms of [lostMs - 1000, (missing[1]?.ms ?? 0) - 1000, kept.lengthMs - 700])
      expect([ms, isRed(ms)]).toEqual([ms, true]);

    held.clock.ahead = KEEP_MS - NOTICE_MS + 1000;
    const first = held.lookAtDeadlines();
    await until('the notice', () => recording()?.expiry === 'announced');
    first();
    expect(existsSync(file)).toBe(true);
    held.clock.ahead = KEEP_MS + 1000;
    const second = held.lookAtDeadlines();
    await until('the file to be gone', () => !existsSync(file));
    second();
    expect(await held.told('recording.expired')).toHaveLength(1);
    expect(existsSync(pathOf(folder, held.id, whole.id))).toBe(false);
  } finally {
    sender.stop();
    sender.client.media.close();
    await held.close();
  }
}, 90_000);

test('RC5 the disk is full while it writes: it stops, says so, and what there is plays', async () => {
  const folder = newFolder();
  // No file of this program may be larger than 16 KiB: for ffmpeg the disk is full then.
  const program = pathOf(folder, 'ffmpeg');
  writeFileSync(program, '#!/bin/sh\ntrap "" XFSZ\nulimit -f 32\nexec ffmpeg "$@"\n');
  chmodSync(program, 0o755);
  const recorder = createRecorder({ folder, ffmpeg: program });
  const held = await hold(recorder);
  const { recording } = held;
  await held.does(operator, 'recording.start', { pictures: true, of: 'meeting' });
  await until('it to stop', () => recording()?.failure === 'disk_full', 30_000);
  const kept = await until('what there is', () => recording()?.kept, 30_000);
  expect(recording()).toMatchObject({ phase: 'stopped' });
  expect(kept.lengthMs).toBeGreaterThan(500);
  const file = recorder.wholeFile({ meetingId: held.id, recordingId: recording()?.id ?? '' });
  expect(probe(file).codecs).toEqual(['opus', 'vp8']);
  await held.close();
}, 60_000);

test('RC5 the disk has less room than the journal needs: it stops in time, and nothing of it is lost', async () => {
  let hasRoom = true;
  const recorder = { ...createRecorder({ folder: newFolder() }), hasRoom: async () => hasRoom };
  const held = await hold(recorder);
  const { recording } = held;
  await held.does(operator, 'recording.start', { pictures: false, of: 'meeting' });
  await until('a segment', () => recording()?.segments.length === 1);
  await written(recorder, held, 1000);
  hasRoom = false;
  await until('it to stop', () => recording()?.failure === 'disk_full');
  const kept = await until('one file', () => recording()?.kept, 20_000);
  expect(kept.lengthMs).toBe(recording()?.segments[0]?.lengthMs);
  const file = recorder.wholeFile({ meetingId: held.id, recordingId: recording()?.id ?? '' });
  expect(complaints(file)).toEqual([]);
  await held.close();
}, 60_000);
