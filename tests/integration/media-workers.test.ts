import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { MediaPlane, MediaRoom } from '../../server/media/index.ts';
import type { Place } from '../../shared/places.ts';
import { join, rtp, startPlane, watchWorkers } from '../support/media.ts';
import { stagePolicy } from '../support/stage-policy.ts';
import { until } from '../support/until.ts';

const seen = watchWorkers();
let plane: MediaPlane;
let room: MediaRoom;
let mediaPort: number;
let ssrc = 1000;
/** All that came, also those whose worker died before they were in. */
const left: ReturnType<typeof join>[] = [];

beforeEach(async () => {
  ({ plane, room, mediaPort } = await startPlane({ workers: 3 }));
});
afterEach(async () => {
  left.splice(0);
  await plane.close();
});

type Client = ReturnType<typeof join>;

/** Sends a camera and a microphone and receives. */
const enter = async (who: Parameters<typeof join>[1]) => {
  const client = join(room, who);
  left.push(client);
  client.media.setMain(true);
  ssrc += 10;
  const { id, iceCandidates } = await client.open('send');
  const produce = { type: 'produce', transportId: id };
  const camera = await client.ask({ ...produce, source: 'camera', rtpParameters: rtp.camera(ssrc) });
  const rtpParameters = rtp.microphone(ssrc + 5);
  const microphone = await client.ask({ ...produce, source: 'microphone', rtpParameters });
  await client.receive();
  return {
    ...client,
    place: who,
    sendTransport: id,
    port: Number(iceCandidates[0]?.port),
    camera: String(camera.producerId),
    microphone: String(microphone.producerId),
  };
};
const SEATS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const enterAll = () => Promise.all(SEATS.map((id) => enter(`seat:${id}`)));
const placeOf = (id: string) => `seat:${id}` as Place;
const resets = ({ notices }: Client) => notices.filter(({ type }) => type === 'reset').length;

test('devices are spread over the workers, each with a port of its own', async () => {
  const ports = (await enterAll()).map(({ port }) => port);
  for (const port of [mediaPort, mediaPort + 1, mediaPort + 2])
    expect(ports.filter((each) => each === port)).toHaveLength(2);
});

test('what is shown crosses to the workers that need it, once each, and no longer than it is needed', async () => {
  const seats = await enterAll();
  expect(await seen.crossing()).toBe(0);
  room.follow(stagePolicy(placeOf('a')));
  for (const seat of seats.slice(1)) await until('the stage', () => seat.shown().includes('seat:a/camera'));
  expect(await seen.crossing()).toBe(2);
  for (const seat of seats.slice(1)) seat.media.close();
  await until('nothing crosses', async () => (await seen.crossing()) === 0);
});

test('whoever comes last and only looks gets the stage, in whichever worker it is', async () => {
  await enter('chair');
  for (let n = 0; n < 3; n += 1) {
    const looking = join(room, 'observer', 'display');
    left.push(looking);
    await looking.receive();
    await until('the stage', () => looking.shown().includes('chair/camera'));
  }
  expect(await seen.crossing()).toBeGreaterThan(0);
});

test('who watches the wall sits together, so that a seat crosses once for all of them', async () => {
  await enterAll();
  const watchers = [];
  for (const who of ['chair', 'deputy', 'operator'] as const) {
    const watcher = join(room, who);
    await watcher.receive();
    await watcher.ask({ type: 'watch', tiles: [...SEATS], preview: null });
    watchers.push(watcher);
  }
  for (const watcher of watchers) await until('all tiles', () => watcher.shown().length === SEATS.length);
  expect(await seen.crossing()).toBe(4);
});

test('a worker that is killed takes its own devices along, and they are back in the one that replaces it', async () => {
  const seats = await enterAll();
  room.follow(stagePolicy(placeOf('a'), [placeOf('a')]));
  const [first] = seats;
  if (!first) throw new Error('six seats');
  for (const seat of seats.slice(1)) await until('the stage', () => seat.shown().length === 2);
  const died = seen.workerOf.get(first.sendTransport);
  process.kill(died?.pid ?? 0, 'SIGKILL');
  const hit = seats.filter(({ port }) => port === first.port);
  const others = seats.filter(({ port }) => port !== first.port);
  for (const seat of hit) await until('reset', () => resets(seat) === 1);
  expect(hit).toHaveLength(2);
  for (const seat of others) {
    expect(resets(seat)).toBe(0);
    await until('what was lost is dropped', () => seat.shown().length === 0);
  }
  expect(seen.producers.size).toBe(8);
  const again = await first.send('camera', rtp.camera(90));
  for (const seat of others) await until('the stage is back', () => seat.shown().length === 1);
  expect(seen.producers.get(again)?.closed).toBe(false);
  const { iceCandidates } = (await hit[1]?.open('receive')) ?? { iceCandidates: [] };
  expect(Number(iceCandidates[0]?.port)).toBe(first.port);
}, 20_000);

test('a worker that hangs keeps nobody else waiting', async () => {
  const seats = await enterAll();
  const [first, ...others] = seats;
  const hung = seen.workerOf.get(first?.sendTransport ?? '');
  const well = others.filter(({ port }) => port !== first?.port);
  process.kill(hung?.pid ?? 0, 'SIGSTOP');
  room.follow(stagePolicy(placeOf('a')));
  // It cannot come over, and the next is shown all the same.
  const shown = well[0];
  if (!shown) throw new Error('a seat elsewhere');
  room.follow(stagePolicy(shown.place as Place));
  for (const seat of well.slice(1))
    await until('the stage', () => seat.shown().includes(`${shown.place}/camera`), 2000);
  for (const seat of seats.filter(({ port }) => port === first?.port))
    await until('reset', () => resets(seat) === 1, 12_000);
}, 20_000);

test('workers that die in the middle of requests and devices that go leave nothing behind', async () => {
  for (let round = 0; round < 4; round += 1) {
    const entering = SEATS.map((id) => enter(`seat:${id}`).catch(() => null));
    const chair = join(room, 'chair');
    const watching = chair
      .receive()
      .then(() => chair.ask({ type: 'watch', tiles: [...SEATS], preview: 'a' }))
      .catch(() => null);
    const [some] = seen.workers;
    if (round % 2) process.kill(some?.pid ?? 0, 'SIGKILL');
    room.follow(stagePolicy(placeOf(SEATS[round] ?? 'a')));
    if (round === 2) chair.media.close();
    const entered = await Promise.all(entering);
    await watching;
    chair.media.close();
    for (const client of entered) client?.media.close();
    for (const client of left.splice(0)) client.media.close();
    await until('all workers', () => seen.workers.size === 3);
    await until('an empty house', async () => (await seen.held()) === 0);
    expect(seen.transports.size + seen.producers.size + seen.consumers.size).toBe(0);
  }
}, 30_000);
