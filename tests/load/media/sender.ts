import { randomInt } from 'node:crypto';
import { CLOCK, PAYLOAD, payloadAt, RTP_HEADER, retransmission, writeHeader } from './packet.ts';
import type { Film, Reel, Voice } from './reel.ts';
import { type Control, senderReport } from './rtcp.ts';
import { LEVEL_EXTENSION, type Streams } from './signalling.ts';
import { DESCRIPTOR, writeDescriptor } from './vp8.ts';

type Send = (packet: Buffer) => unknown;

/** Payload of a packet, as browsers cut frames: with headers and encryption it stays below 1,200 bytes. */
const LARGEST = 1_100;
/** Packets kept for those who ask again; more than a second of the highest layer. */
const KEPT = 256;
/** Chromium, too, does not hear a second request for a key frame that follows within this, ms. */
const REQUEST_GAP_MS = 300;
const REPORT_MS = 1_000;
/** Fine enough that what seventy cameras send does not come in heaps. */
const TICK_MS = 2;

const randomSsrc = () => randomInt(1, 0x7fffffff);

export const newStreams = (layers: number): Streams => ({
  layers: Array.from({ length: layers }, () => ({ ssrc: randomSsrc(), rtx: randomSsrc() })),
  voice: randomSsrc(),
});

/** The count of what was sent in one stream, and its place in time. */
class Clock {
  readonly ssrc: number;
  readonly #rate: number;
  readonly #base = randomInt(0x7fffffff);
  sequence = randomInt(0x7fff);
  packets = 0;
  octets = 0;

  constructor(ssrc: number, rate: number) {
    this.ssrc = ssrc;
    this.#rate = rate;
  }

  at(now: number): number {
    return (this.#base + Math.round((now * this.#rate) / 1000)) >>> 0;
  }

  count(bytes: number) {
    this.sequence = (this.sequence + 1) & 0xffff;
    this.packets += 1;
    this.octets += bytes;
  }

  report(now: number): Buffer {
    const { ssrc, packets, octets } = this;
    return senderReport({ ssrc, packets, octets, timestamp: this.at(now) }, performance.timeOrigin + now);
  }
}

/** One size of the picture. Buffers are kept and written over, so that seventy cameras leave no garbage. */
class Layer {
  readonly clock: Clock;
  readonly #rtx: number;
  readonly #reel: Reel;
  readonly #kept: (Buffer | undefined)[] = new Array(KEPT);
  #rtxSequence = randomInt(0x7fff);
  #next = 0;
  #dueAt: number;
  #requestedAt = Number.NEGATIVE_INFINITY;
  #keyWanted = true;
  #pictureId = randomInt(0x7fff);
  #tl0 = randomInt(0xff);
  #layerBefore = 0;
  #reportAt = 0;
  on = true;

  constructor({ ssrc, rtx }: Streams['layers'][number], reel: Reel, phase: number, now: number) {
    this.clock = new Clock(ssrc, CLOCK.video);
    this.#rtx = rtx;
    this.#reel = reel;
    this.#dueAt = now + (phase * 1000) / reel.framesPerSecond;
  }

  askForKeyFrame(now: number) {
    if (now - this.#requestedAt < REQUEST_GAP_MS) return;
    this.#requestedAt = now;
    this.#keyWanted = true;
  }

  turnOn(on: boolean) {
    // Whoever needs this size again cannot begin in the middle.
    if (on && !this.on) this.#keyWanted = true;
    this.on = on;
  }

  tick(now: number, send: Send) {
    if (now < this.#dueAt) return;
    const gap = 1000 / this.#reel.framesPerSecond;
    // After a pause of the whole process nothing is made up for.
    this.#dueAt = now - this.#dueAt > 5 * gap ? now + gap : this.#dueAt + gap;
    if (!this.on) return;
    if (this.#keyWanted) this.#next = 0;
    this.#sendFrame(now, send);
    if (now < this.#reportAt) return;
    this.#reportAt = now + REPORT_MS;
    send(this.clock.report(now));
  }

  #sendFrame(now: number, send: Send) {
    const frame = this.#reel.frames[this.#next % this.#reel.frames.length];
    if (!frame) return;
    this.#next += 1;
    if (frame.key) this.#keyWanted = false;
    this.#pictureId += 1;
    if (frame.temporalLayer === 0) this.#tl0 += 1;
    const { clock } = this;
    const timestamp = clock.at(now);
    const { bytes, temporalLayer } = frame;
    const parts = Math.ceil(bytes.length / LARGEST);
    const descriptor = {
      pictureId: this.#pictureId,
      tl0: this.#tl0,
      temporalLayer,
      discardable: temporalLayer === 2,
      // In the order 0 2 1 2 only the last leans on another than the lowest. A browser would wait for ever for what
      // came before the first that does not say so (RFC 7741, `Y`).
      sync: temporalLayer === 1 || (temporalLayer === 2 && this.#layerBefore === 0),
    };
    this.#layerBefore = temporalLayer;
    for (let part = 0; part < parts; part += 1) {
      // About equal parts, as browsers make them.
      const begin = Math.floor((bytes.length * part) / parts);
      const end = Math.floor((bytes.length * (part + 1)) / parts);
      const packet = this.#buffer(RTP_HEADER + DESCRIPTOR + end - begin);
      const { ssrc, sequence } = clock;
      const marker = part === parts - 1;
      writeHeader(packet, { payloadType: PAYLOAD.vp8, ssrc, sequence, timestamp, marker });
      writeDescriptor(packet, RTP_HEADER, descriptor, part === 0);
      bytes.copy(packet, RTP_HEADER + DESCRIPTOR, begin, end);
      send(packet);
      clock.count(packet.length - RTP_HEADER);
    }
  }

  /** The buffer in which the packet with the next number is kept. */
  #buffer(length: number): Buffer {
    const slot = this.clock.sequence % KEPT;
    const whole = this.#kept[slot];
    const backing = whole?.buffer.byteLength === WHOLE ? whole.buffer : new ArrayBuffer(WHOLE);
    const packet = Buffer.from(backing, 0, length);
    this.#kept[slot] = packet;
    return packet;
  }

  repair(sequences: readonly number[], send: Send) {
    for (const sequence of sequences) {
      const packet = this.#kept[sequence % KEPT];
      if (packet?.readUInt16BE(2) !== sequence) continue;
      this.#rtxSequence += 1;
      send(retransmission(packet, this.#rtx, this.#rtxSequence));
    }
  }
}
const WHOLE = 2_048;

/** A camera in simulcast. */
export class Camera {
  readonly #layers: readonly Layer[];
  /** Key frames that were asked for, as the server asked. */
  requests = 0;

  constructor(streams: Streams, film: Film, now: number) {
    const phase = Math.random();
    this.#layers = film.flatMap((reel, index) => {
      const stream = streams.layers[index];
      return stream ? [new Layer(stream, reel, phase, now)] : [];
    });
  }

  tick(now: number, send: Send) {
    for (const layer of this.#layers) layer.tick(now, send);
  }

  /** Only these layers are needed by anybody. */
  sendOnly(wanted: (layer: number) => boolean) {
    for (const [index, layer] of this.#layers.entries()) layer.turnOn(wanted(index));
  }

  take(control: Control, send: Send) {
    const layer = this.#layers.find(({ clock }) => clock.ssrc === control.ssrc);
    if (!layer) return;
    if (control.type === 'nack') layer.repair(control.sequences, send);
    if (control.type !== 'key_frame') return;
    this.requests += 1;
    layer.askForKeyFrame(performance.now());
  }

  packets(): number {
    return this.#layers.reduce((sum, { clock }) => sum + clock.packets, 0);
  }
}

const FRAME_MS = 20;
/** In silence an encoder sends next to nothing, so seldom (DTX). */
const SILENT_EVERY = 20;
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
const QUIETEST = 127;

export class Microphone {
  readonly #clock: Clock;
  readonly #voice: Voice;
  #dueAt: number;
  #frame = randomInt(1000);
  #reportAt = 0;
  /** Whether somebody speaks into it. */
  speaking = true;
  /** Whether anybody needs it. */
  on = true;

  constructor({ voice }: Streams, sound: Voice, now: number) {
    this.#clock = new Clock(voice, CLOCK.audio);
    this.#voice = sound;
    this.#dueAt = now + Math.random() * FRAME_MS;
  }

  tick(now: number, send: Send) {
    if (now < this.#dueAt) return;
    this.#dueAt = now - this.#dueAt > 5 * FRAME_MS ? now + FRAME_MS : this.#dueAt + FRAME_MS;
    this.#frame += 1;
    if (!this.on) return;
    if (this.speaking) this.#sendFrame(now, send);
    else if (this.#frame % SILENT_EVERY === 0) this.#sendPacket(SILENCE, QUIETEST, now, send);
    if (now < this.#reportAt) return;
    this.#reportAt = now + REPORT_MS;
    send(this.#clock.report(now));
  }

  #sendFrame(now: number, send: Send) {
    const { frames } = this.#voice;
    const frame = frames[this.#frame % frames.length];
    if (frame) this.#sendPacket(frame.bytes, frame.below, now, send);
  }

  #sendPacket(bytes: Buffer, below: number, now: number, send: Send) {
    const packet = Buffer.alloc(RTP_HEADER + 8 + bytes.length);
    const { ssrc, sequence } = this.#clock;
    const timestamp = this.#clock.at(now);
    writeHeader(packet, { payloadType: PAYLOAD.opus, ssrc, sequence, timestamp, marker: false });
    packet[0] = 0x90;
    packet.writeUInt16BE(0xbede, RTP_HEADER);
    packet.writeUInt16BE(1, RTP_HEADER + 2);
    packet[RTP_HEADER + 4] = LEVEL_EXTENSION << 4;
    packet[RTP_HEADER + 5] = below;
    bytes.copy(packet, payloadAt(packet));
    send(packet);
    this.#clock.count(bytes.length);
  }

  packets(): number {
    return this.#clock.packets;
  }
}

/** One timer for all that is sent; what is due goes out at its next turn. Gives back how to stop it. */
export const startPacing = (
  senders: Iterable<{ tick: (now: number) => void }>,
  everyMs = TICK_MS,
): (() => void) => {
  const timer = setInterval(() => {
    const now = performance.now();
    for (const sender of senders) sender.tick(now);
  }, everyMs);
  return () => clearInterval(timer);
};
