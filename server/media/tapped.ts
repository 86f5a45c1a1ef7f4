import type { Consumer, DirectTransport } from 'mediasoup/types';
import { createOrder } from './in-order.ts';
import { createMoments } from './moments.ts';
import { type Packet, readPacket } from './rtp.ts';
import { createVp8Reader } from './vp8.ts';

/** Something that is taken down: a consumer in the worker where it arrives. */
export interface Stream {
  readonly producerId: string;
  readonly consumer: Consumer;
  /** Looks after what is late; a few times a second. */
  readonly tick: (now: number) => void;
  readonly close: () => void;
}

export interface Picture {
  /** When it was taken, ms since the epoch. */
  readonly at: number;
  readonly bytes: Buffer;
  readonly isKey: boolean;
}

const OPUS_HZ = 48_000;
const VIDEO_HZ = 90_000;
/** Chromium answers a second request for a key frame only after 300 ms. */
const KEY_FRAME_EVERY_MS = 350;

/** Opens a consumer whose packets come to this process, in order. It begins to flow when it is resumed. */
const consume = async (
  transport: DirectTransport,
  producerId: string,
  onPacket: (packet: Packet, now: number) => void,
): Promise<Stream> => {
  const { rtpCapabilities } = transport.appData as { rtpCapabilities: never };
  const consumer = await transport.consume({
    producerId,
    rtpCapabilities,
    paused: true,
    preferredLayers: { spatialLayer: 2, temporalLayer: 2 },
  });
  let now = 0;
  const order = createOrder((packet) => onPacket(packet, now));
  consumer.on('rtp', (bytes) => {
    const packet = readPacket(bytes);
    now = Date.now();
    if (packet) order.push(packet, now);
  });
  return {
    producerId,
    consumer,
    tick(at) {
      now = at;
      order.pass(at);
    },
    close: () => consumer.close(),
  };
};

/** A microphone, or the sound of a screen: frames of Opus. */
export const openSound = async (
  transport: DirectTransport,
  producerId: string,
  onFrame: (at: number, opus: Buffer) => void,
): Promise<Stream> => {
  const momentOf = createMoments(OPUS_HZ);
  const stream = await consume(transport, producerId, ({ timestamp, payload }, now) =>
    onFrame(momentOf(timestamp, now), payload),
  );
  await stream.consumer.resume();
  return stream;
};

/** A camera or a screen: pictures of VP8, from a key frame on. */
export const openPicture = async (
  transport: DirectTransport,
  producerId: string,
  onPicture: (picture: Picture) => void,
): Promise<Stream & { readonly restart: () => void }> => {
  const momentOf = createMoments(VIDEO_HZ);
  let askedAt = 0;
  let arrivedAt = 0;
  const reader = createVp8Reader({
    frame: ({ timestamp, bytes, isKey }) => onPicture({ at: momentOf(timestamp, arrivedAt), bytes, isKey }),
    broken() {
      if (Date.now() - askedAt < KEY_FRAME_EVERY_MS) return;
      askedAt = Date.now();
      // It fails when the worker has died, and then it is asked for anew by whoever comes next.
      if (!stream.consumer.closed) void stream.consumer.requestKeyFrame().catch(() => undefined);
    },
  });
  const stream = await consume(transport, producerId, (packet, now) => {
    arrivedAt = now;
    reader.push(packet);
  });
  await stream.consumer.resume();
  return { ...stream, restart: reader.restart };
};
