import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createOrder, PATIENCE_MS } from '../../server/media/in-order.ts';
import { createMoments } from '../../server/media/moments.ts';
import { distance, type Packet, readPacket } from '../../server/media/rtp.ts';
import { createVp8Reader, type Vp8Frame } from '../../server/media/vp8.ts';
import { type Block, PICTURE_TRACK, SOUND_TRACKS } from '../../server/recorder/block.ts';
import { durationOf, SILENCE } from '../../server/recorder/opus.ts';
import { createTimeline } from '../../server/recorder/timeline.ts';

const packet = (sequence: number, rest: Partial<Packet> = {}): Packet => ({
  sequence: sequence & 0xffff,
  timestamp: 0,
  marker: true,
  payload: Buffer.from([0x10, 0x00, 1]),
  ...rest,
});

describe('RTP (RFC 3550)', () => {
  test('a packet is read past its contributing sources, its extension, and before its padding', () => {
    const head = Buffer.from([0xb1, 0x80 | 111, 0x12, 0x34, 0, 0, 0, 7, 0, 0, 0, 1]);
    const source = Buffer.alloc(4);
    const extension = Buffer.from([0xbe, 0xde, 0, 1, 0, 0, 0, 0]);
    const bytes = Buffer.concat([head, source, extension, Buffer.from('voice'), Buffer.from([0, 0, 3])]);
    expect(readPacket(bytes)).toEqual({
      sequence: 0x1234,
      timestamp: 7,
      marker: true,
      payload: Buffer.from('voice'),
    });
    expect(readPacket(Buffer.concat([head, source, extension, Buffer.from([0, 2])]))).toBeNull();
  });

  test('counts that go round are compared the short way', () => {
    expect(distance(65_535, 1, 16)).toBe(2);
    expect(distance(1, 65_535, 16)).toBe(-2);
    expect(distance(0xffff_fff0, 0x10, 32)).toBe(32);
  });

  test('packets come out in order and once, however they were mixed up within what is waited for', () => {
    const mixed = fc
      .integer({ min: 2, max: 60 })
      .chain((count) =>
        fc.tuple(fc.constant(count), fc.nat(65_535), fc.array(fc.nat(4), { minLength: count })),
      );
    fc.assert(
      fc.property(mixed, ([count, first, jitter]) => {
        const out: number[] = [];
        const order = createOrder(({ sequence }) => out.push(sequence));
        const sent = Array.from({ length: count }, (_, index) => ({
          index,
          at: index === 0 ? -1 : index + (jitter[index] ?? 0),
        }));
        for (const { index } of sent.sort((one, other) => one.at - other.at))
          order.push(packet(first + index), 0);
        expect(out).toEqual(Array.from({ length: count }, (_, index) => (first + index) & 0xffff));
      }),
    );
  });

  test('a hole is waited for, then passed over; what comes after that is too late', () => {
    const out: number[] = [];
    const order = createOrder(({ sequence }) => out.push(sequence));
    order.push(packet(1), 0);
    order.push(packet(3), 10);
    order.pass(PATIENCE_MS);
    expect(out).toEqual([1]);
    order.pass(10 + PATIENCE_MS);
    expect(out).toEqual([1, 3]);
    order.push(packet(2), 400);
    expect(out).toEqual([1, 3]);
  });
});

describe('moments of samples', () => {
  test('they follow the sender, from the packet that was least delayed', () => {
    const momentOf = createMoments(1000);
    expect(momentOf(5000, 140)).toBe(140);
    // 20 ms later by its clock, 30 ms less delayed: the delay of the first is corrected.
    expect(momentOf(5020, 130)).toBe(130);
    // Much delayed, and still where it belongs.
    expect(momentOf(5040, 230)).toBeCloseTo(150, 0);
  });

  test('a clock that runs slow by 300 ppm stays within 20 ms over two hours; a jump begins anew', () => {
    const momentOf = createMoments(1000);
    let last = 0;
    for (let second = 0; second < 7200; second++)
      last = momentOf(Math.round(second * 1000 * 0.9997), second * 1000) - second * 1000;
    expect(Math.abs(last)).toBeLessThan(20);
    expect(momentOf(99_999_999, 8_000_000)).toBe(8_000_000);
  });
});

describe('VP8 (RFC 7741)', () => {
  const KEY = 0x00;
  const DELTA = 0x01;
  /** With picture id (two bytes), TL0PICIDX and TID, as browsers write it. */
  const body = (begins: boolean, ...bytes: number[]) =>
    Buffer.from([0x80 | (begins ? 0x10 : 0), 0xe0, 0x80, 0x01, 0x02, 0x20, ...bytes]);
  const read = () => {
    const frames: Vp8Frame[] = [];
    let broken = 0;
    const reader = createVp8Reader({
      frame: (frame) => frames.push(frame),
      broken() {
        broken += 1;
      },
    });
    return { frames, reader, broken: () => broken };
  };

  test('pictures are put together from their packets, beginning with a key frame', () => {
    const { frames, reader, broken } = read();
    reader.push(packet(1, { payload: body(true, DELTA, 9) }));
    expect(broken()).toBe(1);
    reader.push(packet(2, { payload: body(true, KEY, 1), marker: false }));
    reader.push(packet(3, { payload: body(false, 2) }));
    reader.push(packet(4, { payload: body(true, DELTA, 3) }));
    expect(frames.map(({ bytes, isKey }) => [[...bytes], isKey])).toEqual([
      [[KEY, 1, 2], true],
      [[DELTA, 3], false],
    ]);
  });

  test('after a loss nothing is shown before the next key frame, which is asked for', () => {
    const { frames, reader, broken } = read();
    reader.push(packet(1, { payload: body(true, KEY) }));
    reader.push(packet(3, { payload: body(true, DELTA) }));
    expect(frames).toHaveLength(1);
    expect(broken()).toBeGreaterThan(0);
    reader.push(packet(4, { payload: body(true, KEY) }));
    expect(frames).toHaveLength(2);
  });
});

describe('the timeline of a recording', () => {
  const DARK = Buffer.from('dark');
  const VOICE = Buffer.from([0xf8, 1, 2]);
  const soundOf = (blocks: readonly Block[], track: number) =>
    blocks.filter((block) => block.track === track);
  const pictures = (blocks: readonly Block[]) => blocks.filter(({ track }) => track === PICTURE_TRACK);

  test('Opus says how long it sounds', () => {
    expect(durationOf(SILENCE)).toBe(20);
    expect(durationOf(Buffer.from([0x18]))).toBe(60);
    expect(durationOf(Buffer.from([0xfb, 3]))).toBe(60);
  });

  test('every sound track is whole: what did not come is silence, what came too late is left out', () => {
    const timeline = createTimeline({ startedAt: 1000, dark: DARK });
    timeline.sound('a', 1100, VOICE);
    timeline.sound('a', 1120, VOICE);
    const first = timeline.advance(1500);
    timeline.sound('a', 1300, VOICE);
    timeline.sound('a', 1600, VOICE);
    const blocks = [...first, ...timeline.advance(2000)];
    for (const track of SOUND_TRACKS) {
      const own = soundOf(blocks, track);
      expect(own.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_, index) => index * 20));
    }
    const voiced = soundOf(blocks, SOUND_TRACKS[0]).filter(({ bytes }) => bytes === VOICE);
    expect(voiced.map(({ at }) => at)).toEqual([100, 120, 600]);
  });

  test('those who sound at once are on tracks of their own; who is silent gives its track away', () => {
    const timeline = createTimeline({ startedAt: 0, dark: null });
    for (let who = 0; who <= SOUND_TRACKS.length; who++) timeline.sound(`s${who}`, 100, VOICE);
    const voices = timeline.advance(200).filter(({ bytes }) => bytes === VOICE);
    expect(new Set(voices.map(({ track }) => track)).size).toBe(SOUND_TRACKS.length);
    timeline.sound('late', 2000, VOICE);
    expect(timeline.advance(2100).filter(({ bytes }) => bytes === VOICE)).toHaveLength(1);
  });

  test('there is always a picture to begin from: dark until the first key frame, and again when it has ended', () => {
    const timeline = createTimeline({ startedAt: 0, dark: DARK });
    timeline.picture({ at: 100, bytes: Buffer.from('delta'), isKey: false });
    timeline.picture({ at: 200, bytes: Buffer.from('key'), isKey: true });
    timeline.picture({ at: 300, bytes: Buffer.from('delta'), isKey: false });
    timeline.noPicture(400);
    timeline.picture({ at: 500, bytes: Buffer.from('delta'), isKey: false });
    const shown = [...pictures(timeline.advance(1000)), ...pictures(timeline.advance(2000))];
    expect(shown.map(({ at, bytes }) => [at, bytes.toString()])).toEqual([
      [0, 'dark'],
      [200, 'key'],
      [300, 'delta'],
      [400, 'dark'],
      [1999, 'dark'],
    ]);
  });

  test('a page is the picture until there is none; then what is sent is, from its next key frame', () => {
    const timeline = createTimeline({ startedAt: 0, dark: DARK });
    const frame = (at: number, name: string) =>
      timeline.picture({ at, bytes: Buffer.from(name), isKey: name.startsWith('key') });
    frame(100, 'key 1');
    timeline.page(200, Buffer.from('page 1'));
    frame(300, 'key 2');
    timeline.noPicture(400);
    timeline.page(500, Buffer.from('page 2'));
    const first = timeline.advance(2000);
    frame(2050, 'delta');
    timeline.page(2100, null);
    frame(2200, 'delta');
    frame(2300, 'key 3');
    frame(2350, 'delta');
    frame(2450, 'delta, not on the stage any more');
    timeline.page(2400, Buffer.from('page 3'));
    timeline.noPicture(2500);
    timeline.page(2600, null);
    const shown = [...pictures(first), ...pictures(timeline.advance(3000))];
    expect(shown.map(({ at, bytes }) => [at, bytes.toString()])).toEqual([
      [0, 'dark'],
      [100, 'key 1'],
      [200, 'page 1'],
      [500, 'page 2'],
      [1999, 'page 2'],
      [2300, 'key 3'],
      [2350, 'delta'],
      [2400, 'page 3'],
      [2600, 'dark'],
    ]);
  });

  test('nothing goes back in time, and sound alone has no picture', () => {
    const timeline = createTimeline({ startedAt: 0, dark: DARK });
    timeline.picture({ at: 200, bytes: Buffer.from('key'), isKey: true });
    timeline.picture({ at: 190, bytes: Buffer.from('late'), isKey: false });
    const all = timeline.advance(1000);
    expect(pictures(all).map(({ at }) => at)).toEqual([0, 200, 201]);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((one, other) => one - other));
    expect(pictures(createTimeline({ startedAt: 0, dark: null }).advance(3000))).toEqual([]);
  });
});
