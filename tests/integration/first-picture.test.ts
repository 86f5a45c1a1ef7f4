import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createWorker } from 'mediasoup';
import type { Consumer, DirectTransport, Router, RouterRtpCodecCapability, Worker } from 'mediasoup/types';
import { recipeHash } from '../../config/setup/worker/recipe.mjs';
import { workerPath } from '../../config/setup/worker-path.mjs';
import {
  PAYLOAD,
  payloadAt,
  RTP_HEADER,
  sequenceOf,
  timestampOf,
  writeHeader,
} from '../load/media/packet.ts';
import { beginsKeyFrame, DESCRIPTOR, writeDescriptor } from '../load/media/vp8.ts';
import { until } from '../support/until.ts';

const SSRC = 4711;
const FRAME_MS = 20;
/** Senders grant no key frame within this of the one before, as libwebrtc does, ms. */
const GRANT_MS = 300;

const path = workerPath() ?? '';

/** Whether the worker was built by our recipe; upstream's makes every newcomer wait for a key frame of its own. */
const isOurs = (() => {
  try {
    return JSON.parse(readFileSync(join(dirname(path), 'made-with.json'), 'utf8')).recipe === recipeHash();
  } catch {
    return false;
  }
})();

const VP8 = {
  mimeType: 'video/VP8',
  clockRate: 90_000,
  rtcpFeedback: [{ type: 'nack', parameter: 'pli' }],
} satisfies Partial<RouterRtpCodecCapability>;

let worker: Worker;
let router: Router;
let line: DirectTransport;

beforeAll(async () => {
  worker = await createWorker({ logLevel: 'warn', workerBin: path });
  router = await worker.createRouter({ mediaCodecs: [{ kind: 'video', ...VP8 }] });
  line = await router.createDirectTransport();
});

let closeCamera = () => {};
afterEach(() => closeCamera());
afterAll(() => worker.close());

/** A camera of one packet a frame; `refused`: requests for a key frame that came too soon. */
const openCamera = async () => {
  const transport = await router.createDirectTransport();
  const producer = await transport.produce({
    kind: 'video',
    rtpParameters: {
      mid: '0',
      codecs: [{ ...VP8, payloadType: PAYLOAD.vp8 }],
      encodings: [{ ssrc: SSRC }],
    },
  });
  const seen = { asked: 0, refused: 0 };
  let askedAt = Number.NEGATIVE_INFINITY;
  let keyWanted = true;
  let sent = 0;
  transport.on('rtcp', (packet) => {
    // Payload-specific feedback, picture loss indication (RFC 4585, 6.3.1).
    if (packet.readUInt8(1) !== 206 || (packet.readUInt8(0) & 0x1f) !== 1) return;
    seen.asked += 1;
    if (performance.now() - askedAt < GRANT_MS) seen.refused += 1;
    else keyWanted = true;
    if (keyWanted) askedAt = performance.now();
  });
  const running = setInterval(() => {
    const packet = Buffer.alloc(RTP_HEADER + DESCRIPTOR + 50, 1);
    sent += 1;
    writeHeader(packet, {
      payloadType: PAYLOAD.vp8,
      ssrc: SSRC,
      sequence: sent & 0xffff,
      timestamp: (sent * FRAME_MS * 90) >>> 0,
      marker: true,
    });
    writeDescriptor(
      packet,
      RTP_HEADER,
      { pictureId: sent, tl0: sent, temporalLayer: 0, discardable: false, sync: false },
      true,
    );
    packet[RTP_HEADER + DESCRIPTOR] = keyWanted ? 0 : 1;
    keyWanted = false;
    producer.send(packet);
  }, FRAME_MS);
  closeCamera = () => {
    clearInterval(running);
    transport.close();
  };
  return { seen, producer };
};

const look = async (producerId: string) => {
  const consumer = await line.consume({ producerId, rtpCapabilities: router.rtpCapabilities, paused: true });
  const packets: Buffer[] = [];
  consumer.on('rtp', (packet) => packets.push(Buffer.from(packet)));
  await consumer.resume();
  return { consumer, packets };
};

const isWhole = (packets: readonly Buffer[]): boolean =>
  packets.every((packet, index) => {
    const before = packets[index - 1];
    if (!before) return beginsKeyFrame(packet, payloadAt(packet));
    const follows = ((sequenceOf(before) + 1) & 0xffff) === sequenceOf(packet);
    return follows && timestampOf(packet) > timestampOf(before);
  });

test('whoever comes gets a picture that is whole from its key frame on, also between two that the sender grants', async () => {
  const camera = await openCamera();
  const lookers: { consumer: Consumer; packets: Buffer[] }[] = [];
  for (let round = 0; round < 6; round += 1) {
    lookers.push(...(await Promise.all([1, 2, 3].map(() => look(camera.producer.id)))));
    await until('a picture at all', () => lookers.every(({ packets }) => packets.length > 3));
  }
  for (const { packets } of lookers) expect(isWhole(packets)).toBe(true);
  // However slow the machine is: who comes while a beginning is fresh makes nobody ask.
  if (isOurs) expect(camera.seen.refused).toBe(0);
});

test('who looked away for a moment is not shown again what it saw', async () => {
  const camera = await openCamera();
  const { consumer, packets } = await look(camera.producer.id);
  for (let round = 1; round <= 5; round += 1) {
    await until('a picture', () => packets.length > 4 * round);
    await consumer.pause();
    const seen = packets.length;
    await consumer.resume();
    await until('the picture again', () => packets.length > seen + 3);
  }
  expect(isWhole(packets)).toBe(true);
});

test('who lost a part of a picture has a new key frame asked for, however fresh the last one is', async () => {
  const camera = await openCamera();
  const { consumer, packets } = await look(camera.producer.id);
  await until('a picture', () => packets.length > 0);
  const { asked } = camera.seen;
  await consumer.requestKeyFrame();
  await until('the request', () => camera.seen.asked > asked);
});
