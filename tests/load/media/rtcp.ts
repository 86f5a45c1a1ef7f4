/** Control packets (RFC 3550 section 6, feedback RFC 4585 and 5104): those that an endpoint of load sends and reads. */

const SENDER_REPORT = 200;
const RECEIVER_REPORT = 201;
const TRANSPORT_FEEDBACK = 205;
const PAYLOAD_FEEDBACK = 206;
const NACK = 1;
const PICTURE_LOSS = 1;
const FULL_INTRA_REQUEST = 4;

/** From the epoch of NTP (1900) to that of Unix (1970), s. */
const NTP_OFFSET_S = 2_208_988_800;

const header = (packet: Buffer, count: number, type: number) => {
  packet[0] = 0x80 | count;
  packet[1] = type;
  packet.writeUInt16BE(packet.length / 4 - 1, 2);
};

export interface Sent {
  readonly ssrc: number;
  readonly packets: number;
  readonly octets: number;
  /** The media clock at `now`. */
  readonly timestamp: number;
}

/** Ties a stream's clock to the time of day; without these the server refuses to switch between layers. */
export const senderReport = ({ ssrc, packets, octets, timestamp }: Sent, nowMs: number): Buffer => {
  const packet = Buffer.alloc(28);
  header(packet, 0, SENDER_REPORT);
  packet.writeUInt32BE(ssrc, 4);
  packet.writeUInt32BE(Math.floor(nowMs / 1000) + NTP_OFFSET_S, 8);
  packet.writeUInt32BE(Math.floor(((nowMs % 1000) / 1000) * 2 ** 32), 12);
  packet.writeUInt32BE(timestamp >>> 0, 16);
  packet.writeUInt32BE(packets >>> 0, 20);
  packet.writeUInt32BE(octets >>> 0, 24);
  return packet;
};

export interface Reception {
  readonly ssrc: number;
  /** Of what was expected since the last report, 0-1. */
  readonly fractionLost: number;
  readonly lost: number;
  /** With the turns of the sequence number above the 16th bit. */
  readonly highest: number;
  readonly jitter: number;
  /** The middle 32 bits of the NTP time of the last sender report, and how long ago it came, in 1/65536 s. */
  readonly lastReport: number;
  readonly sinceReport: number;
}

const MOST_BLOCKS = 31;

/** What was received, for at most 31 streams a packet. */
export const receiverReports = (own: number, receptions: readonly Reception[]): Buffer[] => {
  const packets: Buffer[] = [];
  for (let first = 0; first < receptions.length; first += MOST_BLOCKS) {
    const blocks = receptions.slice(first, first + MOST_BLOCKS);
    const packet = Buffer.alloc(8 + 24 * blocks.length);
    header(packet, blocks.length, RECEIVER_REPORT);
    packet.writeUInt32BE(own, 4);
    for (const [index, block] of blocks.entries()) {
      const at = 8 + 24 * index;
      packet.writeUInt32BE(block.ssrc, at);
      packet[at + 4] = Math.min(255, Math.max(0, Math.floor(block.fractionLost * 256)));
      packet.writeIntBE(Math.min(0x7fffff, block.lost), at + 5, 3);
      packet.writeUInt32BE(block.highest >>> 0, at + 8);
      packet.writeUInt32BE(Math.floor(block.jitter) >>> 0, at + 12);
      packet.writeUInt32BE(block.lastReport >>> 0, at + 16);
      packet.writeUInt32BE(block.sinceReport >>> 0, at + 20);
    }
    packets.push(packet);
  }
  return packets;
};

/** Asks for packets again: each entry is a first number and which of the next 16 are missing too. */
export const nack = (own: number, ssrc: number, sequences: readonly number[]): Buffer => {
  const entries: { first: number; mask: number }[] = [];
  for (const sequence of sequences) {
    const last = entries.at(-1);
    const distance = last ? (sequence - last.first) & 0xffff : 0;
    if (last && distance > 0 && distance <= 16) last.mask |= 1 << (distance - 1);
    else entries.push({ first: sequence, mask: 0 });
  }
  const packet = Buffer.alloc(12 + 4 * entries.length);
  header(packet, NACK, TRANSPORT_FEEDBACK);
  packet.writeUInt32BE(own, 4);
  packet.writeUInt32BE(ssrc, 8);
  for (const [index, { first, mask }] of entries.entries()) {
    packet.writeUInt16BE(first, 12 + 4 * index);
    packet.writeUInt16BE(mask, 14 + 4 * index);
  }
  return packet;
};

export const pictureLoss = (own: number, ssrc: number): Buffer => {
  const packet = Buffer.alloc(12);
  header(packet, PICTURE_LOSS, PAYLOAD_FEEDBACK);
  packet.writeUInt32BE(own, 4);
  packet.writeUInt32BE(ssrc, 8);
  return packet;
};

/** What is told to an endpoint, in the order in which it stands in a compound packet. */
export type Control =
  | { readonly type: 'key_frame'; readonly ssrc: number }
  | { readonly type: 'nack'; readonly ssrc: number; readonly sequences: readonly number[] }
  | { readonly type: 'sender_report'; readonly ssrc: number; readonly ntpMiddle: number };

const readNack = (part: Buffer): number[] => {
  const sequences: number[] = [];
  for (let at = 12; at + 4 <= part.length; at += 4) {
    const first = part.readUInt16BE(at);
    const mask = part.readUInt16BE(at + 2);
    sequences.push(first);
    for (let bit = 0; bit < 16; bit += 1) if (mask & (1 << bit)) sequences.push((first + bit + 1) & 0xffff);
  }
  return sequences;
};

const readOne = (part: Buffer): Control[] => {
  const type = part[1];
  const kind = (part[0] ?? 0) & 0x1f;
  if (type === SENDER_REPORT && part.length >= 28)
    return [{ type: 'sender_report', ssrc: part.readUInt32BE(4), ntpMiddle: part.readUInt32BE(10) }];
  if (type === TRANSPORT_FEEDBACK && kind === NACK)
    return [{ type: 'nack', ssrc: part.readUInt32BE(8), sequences: readNack(part) }];
  if (type === PAYLOAD_FEEDBACK && kind === PICTURE_LOSS)
    return [{ type: 'key_frame', ssrc: part.readUInt32BE(8) }];
  if (type === PAYLOAD_FEEDBACK && kind === FULL_INTRA_REQUEST && part.length >= 20)
    return [{ type: 'key_frame', ssrc: part.readUInt32BE(12) }];
  return [];
};

export const readControls = (compound: Buffer): Control[] => {
  const controls: Control[] = [];
  for (let at = 0; at + 4 <= compound.length; ) {
    const length = 4 * (compound.readUInt16BE(at + 2) + 1);
    controls.push(...readOne(compound.subarray(at, at + length)));
    at += length;
  }
  return controls;
};
