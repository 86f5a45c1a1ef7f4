/** What is needed of an RTP packet (RFC 3550, section 5.1). */
export interface Packet {
  /** 16 bits, round and round. */
  readonly sequence: number;
  /** In the clock rate of its codec, 32 bits, round and round. */
  readonly timestamp: number;
  /** The last packet of a picture. */
  readonly marker: boolean;
  readonly payload: Buffer;
}

const HEADER = 12;

/** Reads a packet; null when it holds nothing (padding alone, which probes a line). */
export const readPacket = (bytes: Buffer): Packet | null => {
  const first = bytes[0] ?? 0;
  let begin = HEADER + 4 * (first & 0x0f);
  if (first & 0x10) begin += 4 + 4 * bytes.readUInt16BE(begin + 2);
  const padding = first & 0x20 ? (bytes.at(-1) ?? 0) : 0;
  const payload = bytes.subarray(begin, bytes.length - padding);
  if (payload.length === 0) return null;
  return {
    sequence: bytes.readUInt16BE(2),
    timestamp: bytes.readUInt32BE(4),
    marker: ((bytes[1] ?? 0) & 0x80) !== 0,
    payload,
  };
};

/** How far `to` is after `from`, where both count round and round in `bits` bits; negative when it is before. */
export const distance = (from: number, to: number, bits: 16 | 32): number => {
  const round = 2 ** bits;
  const ahead = (to - from + round) % round;
  return ahead < round / 2 ? ahead : ahead - round;
};
