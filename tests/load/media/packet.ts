/** RTP packets as bytes (RFC 3550, section 5.1; header extensions RFC 8285): only what an endpoint of load needs. */

export const RTP_HEADER = 12;

/** Payload types in the order of a browser's; the server maps them to its own. */
export const PAYLOAD = { opus: 111, vp8: 96, rtx: 97 } as const;

/** Clock rates, Hz: timestamps count these. */
export const CLOCK = { video: 90_000, audio: 48_000 } as const;

/** RTCP shares the port; its packet types are 192-223 (RFC 5761). */
export const isRtcp = (packet: Buffer): boolean => {
  const type = packet[1] ?? 0;
  return type >= 192 && type <= 223;
};

export const ssrcOf = (packet: Buffer): number => packet.readUInt32BE(8);
export const sequenceOf = (packet: Buffer): number => packet.readUInt16BE(2);
export const timestampOf = (packet: Buffer): number => packet.readUInt32BE(4);
export const payloadTypeOf = (packet: Buffer): number => (packet[1] ?? 0) & 0x7f;

/** Where the payload begins, bytes. */
export const payloadAt = (packet: Buffer): number => {
  const first = packet[0] ?? 0;
  const sources = RTP_HEADER + 4 * (first & 0x0f);
  return (first & 0x10) === 0 ? sources : sources + 4 + 4 * packet.readUInt16BE(sources + 2);
};

interface Header {
  readonly payloadType: number;
  readonly ssrc: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
}

/** Writes the twelve bytes without extension into `packet`. */
export const writeHeader = (packet: Buffer, { payloadType, ssrc, sequence, timestamp, marker }: Header) => {
  packet[0] = 0x80;
  packet[1] = payloadType | (marker ? 0x80 : 0);
  packet.writeUInt16BE(sequence & 0xffff, 2);
  packet.writeUInt32BE(timestamp >>> 0, 4);
  packet.writeUInt32BE(ssrc, 8);
};

/** What was lost, sent again in a stream of its own (RFC 4588): the number that it had stands before its payload. */
export const retransmission = (packet: Buffer, ssrc: number, sequence: number): Buffer => {
  const begin = payloadAt(packet);
  const again = Buffer.allocUnsafe(packet.length + 2);
  packet.copy(again, 0, 0, begin);
  again[1] = ((packet[1] ?? 0) & 0x80) | PAYLOAD.rtx;
  again.writeUInt16BE(sequence & 0xffff, 2);
  again.writeUInt32BE(ssrc, 8);
  again.writeUInt16BE(sequenceOf(packet), begin);
  packet.copy(again, begin + 2, begin);
  return again;
};
