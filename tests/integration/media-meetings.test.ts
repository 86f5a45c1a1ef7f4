import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { MediaPlane, MediaRoom } from '../../server/media/index.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import type { Source } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import { join, rtp, startPlane, watchWorkers } from '../support/media.ts';
import { stagePolicy } from '../support/stage-policy.ts';
import { until } from '../support/until.ts';

/** Two meetings at once on one media plane of two workers, the same places in both: nothing of one is in the other. */
const seen = watchWorkers();
let plane: MediaPlane;
const enter = (room: MediaRoom, who: Parameters<typeof join>[1]) => {
  const client = join(room, who);
  client.media.setMain(true);
  return client;
};

beforeEach(async () => {
  ({ plane } = await startPlane({ workers: 2 }));
});
afterEach(async () => {
  // Answers come in order: what mediasoup itself still asks of its pipes is answered before this.
  await seen.held();
  await plane.close();
});

const AN_GIANG = 'seat:an-giang' as Place;

/** A meeting with An Giang on the stage and heard; its camera and microphone begin at this SSRC. */
const meeting = async (id: string, ssrc: number) => {
  const room = plane.room(MeetingId.parse(id));
  room.follow(stagePolicy(AN_GIANG, [AN_GIANG]));
  const seat = enter(room, AN_GIANG);
  const { id: transportId } = await seat.open('send');
  const produce = async (source: Source, rtpParameters: object) =>
    String((await seat.ask({ type: 'produce', transportId, source, rtpParameters })).producerId);
  const sent = [
    await produce('camera', rtp.camera(ssrc)),
    await produce('microphone', rtp.microphone(ssrc + 10)),
  ];
  const watcher = enter(room, 'operator');
  await watcher.receive();
  await watcher.ask({ type: 'watch', tiles: ['an-giang', 'tay-ninh'], preview: 'an-giang' });
  const received = () =>
    watcher.notices.flatMap((notice) => (notice.type === 'consume' ? [notice.producerId] : []));
  await until('camera and microphone', () => sent.every((producerId) => received().includes(producerId)));
  return { room, seat, transportId, sent, watcher, received };
};

test('a watcher of one meeting receives what is sent in it, and nothing of the other, whatever it wishes for', async () => {
  const [month, cluster] = [await meeting('2020-09', 5000), await meeting('2020-07-cum5', 6000)];
  const tayNinh = enter(cluster.room, 'seat:tay-ninh');
  const camera = await tayNinh.send('camera', rtp.camera(7000));
  await until('its own tile', () => cluster.received().includes(camera));
  expect(new Set(month.received())).toEqual(new Set(month.sent));
  expect(new Set(cluster.received())).toEqual(new Set([...cluster.sent, camera]));
});

test('what belongs to the other meeting is unknown here: its transports, its producers, its consumers', async () => {
  const [month, cluster] = [await meeting('2020-09', 5000), await meeting('2020-07-cum5', 6000)];
  const { transportId } = month;
  const consumerId = month.watcher.consumerOf('seat:an-giang/camera');
  const foreign = [
    { type: 'transport.connect', transportId, dtlsParameters: {} },
    { type: 'transport.restart', transportId },
    { type: 'produce', transportId, source: 'camera', rtpParameters: rtp.camera(8000) },
    { type: 'producer.close', producerId: month.sent[0] },
    { type: 'producer.switch', producerId: month.sent[0], on: false },
    { type: 'consumer.ready', consumerId },
  ];
  for (const request of foreign)
    expect([request.type, await cluster.seat.refusal(request)]).toEqual([request.type, 'media.unknown']);
  expect((await seen.consumers.get(consumerId)?.dump())?.paused).toBe(true);
  expect((await seen.producers.get(month.sent[0] ?? '')?.dump())?.paused).toBe(false);
});

test('hushed or ended in one meeting, it goes on in the other', async () => {
  const [month, cluster] = [await meeting('2020-09', 5000), await meeting('2020-07-cum5', 6000)];
  const heard = async ({ sent }: typeof month) =>
    (await seen.producers.get(sent[1] ?? '')?.dump())?.paused === false;
  expect([await heard(month), await heard(cluster)]).toEqual([true, true]);
  month.room.follow(stagePolicy('centre', []));
  await until('silence in one', async () => !(await heard(month)));
  expect(await heard(cluster)).toBe(true);
  for (const { media } of [month.seat, month.watcher]) media.close();
  await until('its producers to be gone', () => !seen.producers.has(month.sent[0] ?? ''));
  expect(cluster.sent.every((producerId) => seen.producers.has(producerId))).toBe(true);
});
