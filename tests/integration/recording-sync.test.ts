import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StageListener } from '../../server/media/index.ts';
import { createRecorder } from '../../server/recorder/recorder.ts';
import type { Segment } from '../../server/recorder/segment.ts';
import type { Place } from '../../shared/places.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startPlane, watchWorkers } from '../support/media.ts';
import { flashing } from '../support/moving-pictures.ts';
import { beepsIn, flashesIn } from '../support/probe.ts';
import { openRawLines } from '../support/raw-lines.ts';
import { stagePolicy } from '../support/stage-policy.ts';
import { sendToStage } from '../support/stage-sender.ts';
import { until } from '../support/until.ts';

const seen = watchWorkers();
const lines = openRawLines();
// Drawn before the workers are there: while they are, this process must not stand still.
const [ofChair, ofSeat] = [flashing(), flashing()];
const folder = temporaryFolder();
const SEAT = 'seat:an-giang' as Place & `seat:${string}`;
const NAME = { meetingId: 'm1', recordingId: 'r1' };
/** From 125 ms on people see that lips and words are apart (ITU-R BT.1359); half of that is our limit, and a frame. */
const LIMIT_MS = 80;
/** What was sent is found in the file within so much. */
const NEAR_MS = 250;
let running: Awaited<ReturnType<typeof startPlane>>;

beforeAll(async () => {
  running = await startPlane();
});
afterAll(async () => {
  lines.close();
  await running.plane.close();
  folder.remove();
});

const nearest = (moments: readonly number[], at: number): number | undefined =>
  moments.find((each) => Math.abs(each - at) < NEAR_MS);

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What was sent in a while, and when the segment began in which it was recorded, ms. */
interface Spell {
  readonly flashed: readonly number[];
  readonly beeped: readonly number[];
  readonly beganAt: number;
}

test('a flash and a beep of one moment are of one moment in the file: after a change of speaker, a lost worker, a new segment', async () => {
  const { room } = running;
  const recorder = createRecorder({ folder: folder.path });
  const chair = await sendToStage(room, lines, { who: 'chair', scene: ofChair.scene });
  const seat = await sendToStage(room, lines, { who: SEAT, scene: ofSeat.scene });
  room.follow(stagePolicy('centre'));
  const begin = async (number: number): Promise<Segment> => {
    const begun = await recorder.begin(NAME, { number, pictures: true });
    if (typeof begun === 'string') throw new Error(begun);
    return begun;
  };
  let segment = await begin(1);
  let pictures = 0;
  let isBack = false;
  const listener: StageListener = {
    sound: (...heard) => segment.timeline.sound(...heard),
    picture(picture) {
      pictures += 1;
      segment.timeline.picture(picture);
    },
    noPicture: () => segment.timeline.noPicture(Date.now()),
    lost() {},
    back() {
      isBack = true;
    },
  };
  const tap = room.tap(listener, { pictures: true });
  /** Three flashes that are whole in the recording. */
  const spell = async ({ flashed, beeped }: typeof ofChair): Promise<Spell> => {
    const before = pictures;
    await until('pictures', () => pictures > before);
    const [from, beeps] = [flashed.length + 1, beeped.length + 1];
    await until('three flashes', () => flashed.length > from + 3, 20_000);
    const { beganAt } = segment;
    return { flashed: flashed.slice(from, from + 3), beeped: beeped.slice(beeps, beeps + 3), beganAt };
  };
  try {
    const first = await spell(ofChair);
    chair.stop();
    room.follow(stagePolicy(SEAT, [SEAT]));
    const changed = await spell(ofSeat);
    process.kill(seen.pid(), 'SIGKILL');
    await until('to begin anew', () => seat.client.notices.some(({ type }) => type === 'reset'));
    await seat.begin();
    await until('it to come back', () => isBack);
    const afterGap = await spell(ofSeat);
    const { lengthMs: firstMs } = await segment.end();
    segment = await begin(2);
    tap.refresh();
    const inSecond = await spell(ofSeat);
    tap.close();
    const { lengthMs: secondMs } = await segment.end();
    await recorder.finish(NAME, [
      { number: 1, lengthMs: firstMs },
      { number: 2, lengthMs: secondMs },
    ]);
    const file = recorder.wholeFile(NAME);
    const [bright, loud] = [flashesIn(file), beepsIn(file)];
    const found = [first, changed, afterGap, inSecond].map(({ flashed, beeped, beganAt }) => {
      const begins = beganAt === segment.beganAt ? firstMs : 0;
      const place = (at: number) => at - beganAt + begins;
      return flashed.flatMap((at) => {
        const sound = nearest(beeped, at);
        const [shown, heard] = [nearest(bright, place(at)), nearest(loud, place(sound ?? 0))];
        return sound && shown && heard
          ? [{ apart: shown - heard - (at - sound), late: shown - place(at) }]
          : [];
      });
    });
    for (const moments of found) {
      expect(moments.length).toBeGreaterThanOrEqual(2);
      expect(Math.abs(median(moments.map(({ apart }) => apart)))).toBeLessThan(LIMIT_MS);
      // RC6: chapters and lines of the minutes lead to the right moment.
      expect(Math.abs(median(moments.map(({ late }) => late)))).toBeLessThan(LIMIT_MS);
    }
  } finally {
    tap.close();
    chair.stop();
    seat.stop();
    chair.client.media.close();
    seat.client.media.close();
  }
}, 90_000);
