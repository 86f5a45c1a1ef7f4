import { CLOCK, isRtcp, payloadAt, RTP_HEADER, sequenceOf, ssrcOf, timestampOf } from './packet.ts';
import { nack, pictureLoss, type Reception, readControls, receiverReports } from './rtcp.ts';
import { type Consume, streamOf } from './signalling.ts';
import { beginsKeyFrame } from './vp8.ts';

/** Asked again so often and so long after one another; then the picture must begin anew. */
const ASKS = 10;
const ASK_AGAIN_MS = 40;
/** More than this in a row is no loss but a jump, e.g. after a pause. */
const LARGEST_GAP = 400;
/** Before a decoder would ask for a key frame because of a gap that nobody closed, ms. */
const KEY_FRAME_GAP_MS = 500;

interface Missing {
  asked: number;
  askedAt: number;
}

/** One stream as it arrives: what is missing, and when the first whole picture could begin. */
export class Stream {
  readonly consume: Consume;
  readonly kind: 'audio' | 'video';
  readonly ssrc: number;
  packets = 0;
  bytes = 0;
  /** Arrived because they were asked for again. */
  repaired = 0;
  /** Given up. */
  lost = 0;
  /** `performance.now()` of the first and the last packet. */
  firstAt: number | null = null;
  lastAt = 0;
  #highest = -1;
  #turns = 0;
  #base = 0;
  #expectedBefore = 0;
  #receivedBefore = 0;
  #jitter = 0;
  #transit: number | null = null;
  #reported = { ntpMiddle: 0, at: 0 };
  #keyAskedAt = 0;
  readonly #missing = new Map<number, Missing>();

  constructor(consume: Consume) {
    this.consume = consume;
    this.kind = consume.kind;
    this.ssrc = streamOf(consume).ssrc;
  }

  take(packet: Buffer, now: number) {
    this.packets += 1;
    this.bytes += packet.length;
    this.firstAt ??= now;
    this.lastAt = now;
    this.#follow(sequenceOf(packet), now);
    this.#measureJitter(timestampOf(packet), now);
  }

  /** A packet that was asked for again; its own number stands before its payload. */
  takeRepair(packet: Buffer) {
    const begin = payloadAt(packet);
    // A probe for bandwidth carries nothing.
    if (packet.length < begin + 2 || !this.#missing.delete(packet.readUInt16BE(begin))) return;
    this.repaired += 1;
    this.packets += 1;
  }

  reportedAt(ntpMiddle: number, now: number) {
    this.#reported = { ntpMiddle, at: now };
  }

  #follow(sequence: number, now: number) {
    if (this.#highest < 0) {
      this.#highest = sequence;
      this.#base = sequence;
      return;
    }
    const ahead = (sequence - this.#highest) & 0xffff;
    if (ahead === 0) return;
    if (ahead >= 0x8000) {
      this.#missing.delete(sequence);
      return;
    }
    if (ahead <= LARGEST_GAP)
      for (let gap = 1; gap < ahead; gap += 1)
        this.#missing.set((this.#highest + gap) & 0xffff, { asked: 0, askedAt: now });
    if (sequence < this.#highest) this.#turns += 0x10000;
    this.#highest = sequence;
  }

  /** RFC 3550, appendix A.8. */
  #measureJitter(timestamp: number, now: number) {
    const rate = this.kind === 'video' ? CLOCK.video : CLOCK.audio;
    const transit = ((now * rate) / 1000 - timestamp) | 0;
    if (this.#transit !== null) this.#jitter += (Math.abs((transit - this.#transit) | 0) - this.#jitter) / 16;
    this.#transit = transit;
  }

  /** Not here yet, and not given up. */
  missing(): number {
    return this.#missing.size;
  }

  /** What to ask for now. */
  ask(own: number, now: number): Buffer[] {
    if (this.#missing.size === 0) return [];
    const again: number[] = [];
    let gaveUp = false;
    for (const [sequence, entry] of this.#missing) {
      if (entry.asked > 0 && now - entry.askedAt < ASK_AGAIN_MS) continue;
      if (entry.asked >= ASKS || this.kind === 'audio') {
        this.#missing.delete(sequence);
        this.lost += 1;
        gaveUp = true;
        continue;
      }
      entry.asked += 1;
      entry.askedAt = now;
      again.push(sequence);
    }
    const packets = again.length > 0 ? [nack(own, this.ssrc, again)] : [];
    if (gaveUp && this.kind === 'video' && now - this.#keyAskedAt > KEY_FRAME_GAP_MS) {
      this.#keyAskedAt = now;
      packets.push(pictureLoss(own, this.ssrc));
    }
    return packets;
  }

  reception(now: number): Reception | null {
    if (this.#highest < 0) return null;
    const highest = this.#turns + this.#highest;
    const expected = highest - this.#base + 1;
    const expectedNow = expected - this.#expectedBefore;
    const arrived = this.packets - this.repaired;
    const receivedNow = arrived - this.#receivedBefore;
    this.#expectedBefore = expected;
    this.#receivedBefore = arrived;
    return {
      ssrc: this.ssrc,
      fractionLost: expectedNow > 0 ? Math.max(0, 1 - receivedNow / expectedNow) : 0,
      lost: expected - arrived,
      highest,
      jitter: this.#jitter,
      lastReport: this.#reported.ntpMiddle,
      sinceReport: this.#reported.at === 0 ? 0 : ((now - this.#reported.at) * 65_536) / 1000,
    };
  }
}

const ASK_MS = 20;
const REPORT_MS = 1_000;

/** What one endpoint receives. Packets of streams that it was not yet told of are counted apart. */
export class Receiver {
  readonly #own = 1;
  readonly #streams = new Map<number, Stream>();
  readonly #repairs = new Map<number, Stream>();
  readonly #pictures: { place: string | null; resolve: (at: number) => void }[] = [];
  #askAt = 0;
  #reportAt = performance.now() + REPORT_MS * Math.random();
  /** When the last packet of any picture came, whatever became of its stream; 0: never. */
  lastVideoAt = 0;
  /** All that arrived over the line, control packets aside. */
  packets = 0;
  bytes = 0;
  unknown = 0;
  /** Streams that have ended, for the count. */
  readonly ended: Stream[] = [];

  add(consume: Consume): Stream {
    const stream = new Stream(consume);
    this.#streams.set(stream.ssrc, stream);
    const { rtx } = streamOf(consume);
    if (rtx !== null) this.#repairs.set(rtx, stream);
    return stream;
  }

  drop(consumerId: string) {
    for (const [ssrc, stream] of this.#streams)
      if (stream.consume.consumerId === consumerId) {
        this.#streams.delete(ssrc);
        this.ended.push(stream);
      }
    for (const [ssrc, stream] of this.#repairs)
      if (stream.consume.consumerId === consumerId) this.#repairs.delete(ssrc);
  }

  clear() {
    this.ended.push(...this.#streams.values());
    this.#streams.clear();
    this.#repairs.clear();
  }

  streams(): Stream[] {
    return [...this.#streams.values()];
  }

  find(place: string, kind: 'audio' | 'video'): Stream | undefined {
    return this.streams().find((stream) => stream.consume.place === place && stream.kind === kind);
  }

  take(packet: Buffer) {
    const now = performance.now();
    if (packet.length < RTP_HEADER) return;
    if (isRtcp(packet)) return this.#takeControls(packet, now);
    this.packets += 1;
    this.bytes += packet.length;
    const ssrc = ssrcOf(packet);
    const stream = this.#streams.get(ssrc);
    if (stream) {
      stream.take(packet, now);
      if (stream.kind === 'video') this.lastVideoAt = now;
      return this.#tellPicture(stream, packet, now);
    }
    const repaired = this.#repairs.get(ssrc);
    if (repaired) repaired.takeRepair(packet);
    else this.unknown += 1;
  }

  /**
   * When a key frame of this place (null: of any) begins to arrive, `performance.now()`: from there a decoder has a
   * picture.
   */
  nextPicture(place: string | null): Promise<number> {
    return new Promise((resolve) => this.#pictures.push({ place, resolve }));
  }

  #tellPicture({ kind, consume }: Stream, packet: Buffer, now: number) {
    if (this.#pictures.length === 0 || kind !== 'video' || !beginsKeyFrame(packet, payloadAt(packet))) return;
    for (const waiting of this.#pictures.splice(0))
      if (waiting.place === null || waiting.place === consume.place) waiting.resolve(now);
      else this.#pictures.push(waiting);
  }

  #takeControls(packet: Buffer, now: number) {
    for (const control of readControls(packet))
      if (control.type === 'sender_report')
        this.#streams.get(control.ssrc)?.reportedAt(control.ntpMiddle, now);
  }

  /** Sends what is to be asked for, and once a second how it goes. */
  tick(now: number, send: (packet: Buffer) => unknown) {
    if (now < this.#askAt) return;
    this.#askAt = now + ASK_MS;
    for (const stream of this.#streams.values())
      for (const packet of stream.ask(this.#own, now)) send(packet);
    if (now < this.#reportAt) return;
    this.#reportAt = now + REPORT_MS;
    const receptions = this.streams().flatMap((stream) => stream.reception(now) ?? []);
    for (const packet of receiverReports(this.#own, receptions)) send(packet);
  }
}
