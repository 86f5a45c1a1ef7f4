import type { MediaRoom } from '../../server/media/index.ts';
import { CLOCK, PAYLOAD, RTP_HEADER, writeHeader } from '../load/media/packet.ts';
import type { Reel } from '../load/media/reel.ts';
import { DESCRIPTOR, writeDescriptor } from '../load/media/vp8.ts';
import { join, rtp } from './media.ts';
import type { openRawLines, RawLine } from './raw-lines.ts';

const LARGEST = 1_100;
const OPUS_MS = 20;
let ssrcs = 10_000;

/** Cuts a picture into packets. */
const packetsOf = (
  bytes: Buffer,
  { ssrc, first, timestamp, pictureId }: Record<'ssrc' | 'first' | 'timestamp' | 'pictureId', number>,
) => {
  const count = Math.ceil(bytes.length / LARGEST);
  return Array.from({ length: count }, (_, part) => {
    const body = bytes.subarray(part * LARGEST, (part + 1) * LARGEST);
    const packet = Buffer.alloc(RTP_HEADER + DESCRIPTOR + body.length);
    const marker = part === count - 1;
    writeHeader(packet, { payloadType: PAYLOAD.vp8, ssrc, sequence: first + part, timestamp, marker });
    const layers = { pictureId, tl0: pictureId, temporalLayer: 0, discardable: false, sync: false };
    writeDescriptor(packet, RTP_HEADER, layers, part === 0);
    body.copy(packet, RTP_HEADER + DESCRIPTOR);
    return packet;
  });
};

/** What a device sends, frame by frame. Moments: ms since the epoch. */
export interface Scene {
  readonly framesPerSecond: number;
  /** VP8; `isAsked`: a picture that needs no other is asked for. */
  readonly picture: (at: number, isAsked: boolean) => Buffer;
  /** 20 ms of Opus. */
  readonly sound: (at: number) => Buffer;
}

/** Pictures and sounds round and round; a request for a key frame begins them anew. */
export const roundAndRound = (reel: Reel, voice: readonly Buffer[]): Scene => {
  let picture = 0;
  let sound = 0;
  return {
    framesPerSecond: reel.framesPerSecond,
    picture(_, isAsked) {
      if (isAsked) picture = 0;
      return reel.frames[picture++ % reel.frames.length]?.bytes ?? Buffer.alloc(0);
    },
    sound: () => voice[sound++ % voice.length] ?? Buffer.alloc(0),
  };
};

const sendPictures = (line: RawLine, ssrc: number, scene: Scene, asked: () => boolean) => {
  let first = 0;
  let pictureId = 0;
  return setInterval(() => {
    pictureId += 1;
    const now = Date.now();
    const timestamp = Math.round((now * CLOCK.video) / 1000) >>> 0;
    const packets = packetsOf(scene.picture(now, asked()), { ssrc, first, timestamp, pictureId });
    first += packets.length;
    for (const packet of packets) line.send(packet);
  }, 1000 / scene.framesPerSecond);
};

const sendSound = (line: RawLine, ssrc: number, scene: Scene) => {
  let sequence = 0;
  const begun = Date.now();
  return setInterval(() => {
    // A timer that comes late makes up for what it missed: a microphone does not slow down.
    while (sequence * OPUS_MS < Date.now() - begun) {
      const payload = scene.sound(begun + sequence * OPUS_MS);
      const head = Buffer.alloc(RTP_HEADER);
      writeHeader(head, {
        payloadType: PAYLOAD.opus,
        ssrc,
        sequence,
        timestamp: (sequence * OPUS_MS * CLOCK.audio) / 1000,
        marker: false,
      });
      line.send(Buffer.concat([head, payload]));
      sequence += 1;
    }
  }, OPUS_MS);
};

/** A device that sends a scene, without a browser; it begins anew when it is told to. */
export const sendToStage = async (
  room: MediaRoom,
  lines: ReturnType<typeof openRawLines>,
  { who, scene }: { readonly who: 'chair' | `seat:${string}`; readonly scene: Scene },
) => {
  const client = join(room, who);
  client.media.setMain(true);
  let timers: NodeJS.Timeout[] = [];
  const stop = () => {
    for (const timer of timers.splice(0)) clearInterval(timer);
  };
  const begin = async () => {
    stop();
    let isAsked = true;
    const offer = await client.open('send');
    // PSFB: picture loss, or a full picture that is asked for (RFC 4585, RFC 5104).
    const line = await lines.open(offer, (packet) => {
      if (packet[1] === 206) isAsked = true;
    });
    const { dtlsParameters } = line;
    await client.ask({ type: 'transport.connect', transportId: offer.id, dtlsParameters });
    await line.connected;
    ssrcs += 10;
    const camera = ssrcs;
    const microphone = ssrcs + 1;
    const produce = (source: string, rtpParameters: object) =>
      client.ask({ type: 'produce', transportId: offer.id, source, rtpParameters });
    const { codecs, ...rest } = rtp.camera(camera, 1);
    // It answers when a key frame is asked for, as a browser does.
    const rtcpFeedback = [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }];
    await produce('camera', { ...rest, codecs: codecs.map((codec) => ({ ...codec, rtcpFeedback })) });
    await produce('microphone', rtp.microphone(microphone));
    const taken = () => {
      const was = isAsked;
      isAsked = false;
      return was;
    };
    timers = [sendPictures(line, camera, scene, taken), sendSound(line, microphone, scene)];
  };
  await begin();
  return { client, begin, stop };
};
