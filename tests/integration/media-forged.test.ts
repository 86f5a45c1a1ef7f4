import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { MediaPlane, MediaRoom } from '../../server/media/index.ts';
import type { TransportOffer } from '../../shared/media-contract.ts';
import type { Place } from '../../shared/places.ts';
import { isRtcp, payloadAt, writeHeader } from '../load/media/packet.ts';
import { join, rtp, startPlane, watchWorkers } from '../support/media.ts';
import { openRawLines, type RawLine } from '../support/raw-lines.ts';
import { stagePolicy } from '../support/stage-policy.ts';
import { until } from '../support/until.ts';

/** A client that speaks real RTP and keeps no rule of ours: whatever it sends, who listens must not get it. */

const SEAT = 'seat:an-giang' as Place;
const OPUS = 111;
const VOICE = 5000;
const CAMERA = 6000;
/** What browsers call the extension that carries the id of a section (RFC 9143). */
const MID = { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4 };

const seen = watchWorkers();
let plane: MediaPlane;
let room: MediaRoom;
let lines: ReturnType<typeof openRawLines>;

beforeEach(async () => {
  ({ plane, room } = await startPlane({ workers: 2 }));
  lines = openRawLines();
});
afterEach(async () => {
  lines.close();
  await plane.close();
});

type Client = ReturnType<typeof join>;

const connect = async (client: Client, offer: TransportOffer, onPacket: (packet: Buffer) => void) => {
  const line = await lines.open(offer, onPacket);
  const { dtlsParameters } = line;
  const told = client.ask({ type: 'transport.connect', transportId: offer.id, dtlsParameters });
  await Promise.all([told, line.connected]);
  return line;
};

/** The chair's desk: all that reaches it, as the text that was sent. */
const listen = async () => {
  const chair = join(room, 'chair');
  const texts: string[] = [];
  const offer = await chair.open('receive');
  await connect(chair, offer, (packet) => {
    const text = packet.subarray(payloadAt(packet)).toString();
    // Zeros are the server's own: it probes how much the line can carry.
    if (!isRtcp(packet) && !text.startsWith('\0')) texts.push(text);
  });
  const { rtpCapabilities } = await chair.ask({ type: 'capabilities' });
  await chair.ask({ type: 'receive', rtpCapabilities });
  const readyAll = () =>
    Promise.all(
      chair.notices
        .filter((notice) => notice.type === 'consume')
        .map(({ consumerId }) => chair.media.request({ type: 'consumer.ready', consumerId })),
    );
  return { texts, readyAll, chair };
};

const microphone = (ssrc: number) => ({ ...rtp.microphone(ssrc), headerExtensions: [MID] });

/** Says a word in a packet of its own. */
const speaker = (line: RawLine) => {
  let sequence = 0;
  return (word: string, { ssrc = VOICE, payloadType = OPUS, mid = '' } = {}) => {
    sequence += 1;
    // A one-byte header extension (RFC 8285), padded to a word.
    const extension = mid
      ? Buffer.from([0xbe, 0xde, 0, 1, (MID.id << 4) | (mid.length - 1), mid.charCodeAt(0), 0, 0])
      : Buffer.alloc(0);
    const head = Buffer.alloc(12);
    writeHeader(head, { payloadType, ssrc, sequence, timestamp: sequence * 960, marker: false });
    if (mid) head[0] = 0x90;
    line.send(Buffer.concat([head, extension, Buffer.from(word)]));
  };
};

const takeSeat = async () => {
  const seat = join(room, SEAT);
  seat.media.setMain(true);
  const offer = await seat.open('send');
  const line = await connect(seat, offer, () => undefined);
  const produce = (source: string, rtpParameters: object) => ({
    type: 'produce',
    transportId: offer.id,
    source,
    rtpParameters,
  });
  return { seat, say: speaker(line), produce };
};

/** Says a word often enough, and waits until the server has got it all: nothing is on its way any more. */
const insist = async (say: () => void, producerId: unknown) => {
  const counted = async () => {
    const stats = await seen.producers.get(String(producerId))?.getStats();
    return stats?.reduce((sum, { packetCount }) => sum + packetCount, 0) ?? 0;
  };
  const before = await counted();
  for (let n = 0; n < 20; n += 1) say();
  await until('all of it arrived', async () => (await counted()) >= before + 20);
};

/** The floor is given, and what is said with it arrives: so would have all that was sent before. */
const giveFloor = async (
  say: ReturnType<typeof speaker>,
  { texts, readyAll }: Awaited<ReturnType<typeof listen>>,
  word = 'with the floor',
) => {
  room.follow(stagePolicy('centre', [SEAT]));
  await until(word, async () => {
    await readyAll();
    say(word);
    return texts.includes(word);
  });
};

test('F8: a seat is heard with the floor, and not before or after, whatever it sends', async () => {
  const desk = await listen();
  const { seat, say, produce } = await takeSeat();
  const { producerId } = await seat.ask(produce('microphone', microphone(VOICE)));
  await insist(() => say('before'), producerId);
  await seat.ask({ type: 'producer.switch', producerId, on: false });
  await seat.ask({ type: 'producer.switch', producerId, on: true });
  await insist(() => say('switched on by itself'), producerId);
  await giveFloor(say, desk);
  room.follow(stagePolicy('centre'));
  // The worker has answered what it was told before this.
  await seen.producers.get(String(producerId))?.dump();
  await insist(() => say('after'), producerId);
  await giveFloor(say, desk, 'with the floor again');
  expect(new Set(desk.texts)).toEqual(new Set(['with the floor', 'with the floor again']));
});

test('F8: neither a second microphone nor a stream that nobody announced is heard', async () => {
  const desk = await listen();
  const { seat, say, produce } = await takeSeat();
  await seat.ask(produce('microphone', microphone(VOICE)));
  const { producerId } = await seat.ask(produce('microphone', microphone(VOICE + 1)));
  await insist(() => {
    say('on the first microphone');
    say('in a stream of its own', { ssrc: 7777 });
    say('in a stream of its own, under the name of the microphone', { ssrc: 7778, mid: '0' });
    say('on the second', { ssrc: VOICE + 1 });
  }, producerId);
  await giveFloor((word) => say(word, { ssrc: VOICE + 1 }), desk);
  expect(new Set(desk.texts)).toEqual(new Set(['with the floor']));
});

describe('sound under the name of a picture', () => {
  const both = {
    ...rtp.camera(CAMERA),
    codecs: [...rtp.camera(CAMERA).codecs, ...rtp.microphone(CAMERA).codecs],
  };

  test.each([
    ['camera', 'a microphone', microphone(CAMERA)],
    ['camera', 'a camera with sound in it', both],
    ['microphone', 'a camera', rtp.camera(CAMERA)],
    ['microphone', 'nothing', { ...microphone(CAMERA), codecs: [] }],
  ])('a %s that is %s is not taken', async (source, _what, rtpParameters) => {
    const { seat, produce } = await takeSeat();
    expect(await seat.refusal(produce(source, rtpParameters))).toBe('media.unsupported');
  });

  test('sound in the stream of a camera goes nowhere', async () => {
    const desk = await listen();
    const { seat, say, produce } = await takeSeat();
    await seat.ask(produce('camera', rtp.camera(CAMERA, 1)));
    const { producerId } = await seat.ask(produce('microphone', microphone(VOICE)));
    room.follow(stagePolicy(SEAT));
    await until('the picture', () => desk.chair.consumerOf(`${SEAT}/camera`));
    await desk.readyAll();
    await insist(() => {
      say('opus in the camera', { ssrc: CAMERA });
      say('without the floor');
    }, producerId);
    await giveFloor(say, desk);
    expect(new Set(desk.texts)).toEqual(new Set(['with the floor']));
  });
});

describe('screens', () => {
  const asScreen = (source: string) => (source === 'screen' ? rtp.camera(CAMERA, 1) : microphone(CAMERA));

  test.each(['screen', 'screen_sound'])(
    'a %s is sent only while the meeting lets this place share',
    async (source) => {
      const { seat, produce } = await takeSeat();
      const request = produce(source, asScreen(source));
      expect(await seat.refusal(request)).toBe('media.not_allowed');
      room.follow(stagePolicy('centre', [], { sharing: 'chair' }));
      expect(await seat.refusal(request)).toBe('media.not_allowed');
      room.follow(stagePolicy('centre', [], { sharing: SEAT }));
      const { producerId } = await seat.ask(request);
      room.follow(stagePolicy('centre'));
      expect(seat.notices).toContainEqual({ type: 'closed', producerId });
      expect(await seat.refusal({ type: 'producer.close', producerId })).toBe('media.unknown');
      expect(await seat.refusal(request)).toBe('media.not_allowed');
    },
  );

  test('the sound of a shared screen is heard without the floor, and stops with the sharing', async () => {
    const desk = await listen();
    const { seat, say, produce } = await takeSeat();
    room.follow(stagePolicy('centre', [], { sharing: SEAT }));
    await seat.ask(produce('screen_sound', microphone(VOICE)));
    await until('the film', async () => {
      await desk.readyAll();
      say('the film');
      return desk.texts.includes('the film');
    });
    room.follow(stagePolicy('centre'));
    const { producerId } = await seat.ask(produce('microphone', microphone(VOICE + 1)));
    await insist(() => {
      say('after the sharing');
      say('without the floor', { ssrc: VOICE + 1 });
    }, producerId);
    await giveFloor((word) => say(word, { ssrc: VOICE + 1 }), desk);
    expect(new Set(desk.texts)).toEqual(new Set(['the film', 'with the floor']));
  });

  test('from the desk of the operator a screen comes, and never a camera or a voice', async () => {
    const operator = join(room, 'operator');
    operator.media.setMain(true);
    const { id } = await operator.open('send');
    room.follow(stagePolicy('centre', [], { sharing: 'operator' }));
    const produce = (source: string, rtpParameters: object) =>
      operator.refusal({ type: 'produce', transportId: id, source, rtpParameters });
    expect(await produce('camera', rtp.camera(CAMERA))).toBe('media.not_allowed');
    expect(await produce('microphone', microphone(VOICE))).toBe('media.not_allowed');
    expect(await produce('screen', rtp.camera(CAMERA))).toBeNull();
  });
});

describe('the line test', () => {
  test('gets back what it sends while it wants to; nobody else gets anything of it', async () => {
    const desk = await listen();
    const tester = join(room, SEAT, 'test');
    const heard: string[] = [];
    const up = await tester.open('send');
    const line = await connect(tester, up, () => undefined);
    const down = await tester.open('receive');
    await connect(tester, down, (packet) => {
      if (!isRtcp(packet)) heard.push(packet.subarray(payloadAt(packet)).toString());
    });
    const { rtpCapabilities } = await tester.ask({ type: 'capabilities' });
    await tester.ask({ type: 'receive', rtpCapabilities });
    const produce = { type: 'produce', transportId: up.id };
    await tester.ask({ ...produce, source: 'microphone', rtpParameters: microphone(VOICE) });
    expect(await tester.refusal({ ...produce, source: 'screen', rtpParameters: rtp.camera(CAMERA) })).toBe(
      'media.not_allowed',
    );
    await tester.ask({ type: 'loop', on: true });
    const consumerId = await until('the loop', () => tester.consumerOf(`${SEAT}/microphone`));
    await tester.ask({ type: 'consumer.ready', consumerId });
    const say = speaker(line);
    await until('the echo', () => {
      say('hello');
      return heard.includes('hello');
    });
    // The seat itself has the floor from another device, and the test is still nobody's.
    room.follow(stagePolicy(SEAT, [SEAT]));
    const { seat, say: speak, produce: producing } = await takeSeat();
    await seat.ask(producing('microphone', microphone(VOICE)));
    await giveFloor(speak, desk);
    say('hello');
    await tester.ask({ type: 'loop', on: false });
    expect(new Set(desk.texts)).toEqual(new Set(['with the floor']));
    expect(new Set(heard)).toEqual(new Set(['hello']));
    expect(seat.shown()).toEqual([]);
    expect(tester.notices.some(({ type }) => type === 'closed')).toBe(false);
  });

  test('is for test devices alone', async () => {
    const { seat } = await takeSeat();
    expect(await seat.refusal({ type: 'loop', on: true })).toBe('media.not_allowed');
    expect(await seat.refusal({ type: 'watch', tiles: ['an-giang'], preview: null })).toBe(
      'media.not_allowed',
    );
  });
});
