import { distance, type Packet } from './rtp.ts';

/** A picture as it was encoded (RFC 6386). */
export interface Vp8Frame {
  /** 90 kHz. */
  readonly timestamp: number;
  readonly bytes: Buffer;
  /** It can be decoded without those before it. */
  readonly isKey: boolean;
}

/** How long the descriptor before the bytes of a picture is (RFC 7741, section 4.2). */
const descriptorLength = (payload: Buffer): number => {
  if (((payload[0] ?? 0) & 0x80) === 0) return 1;
  const has = payload[1] ?? 0;
  let length = 2;
  if (has & 0x80) length += (payload[length] ?? 0) & 0x80 ? 2 : 1;
  if (has & 0x40) length += 1;
  if (has & 0x30) length += 1;
  return length;
};

/** The first packet of the first partition begins a picture. */
const beginsFrame = (payload: Buffer): boolean => ((payload[0] ?? 0) & 0x17) === 0x10;

/**
 * Puts pictures together from packets that come in order. What cannot be decoded is left out: after a loss all
 * pictures up to the next key frame, and `broken` says that one has to be asked for.
 */
export const createVp8Reader = (told: { frame: (frame: Vp8Frame) => void; broken: () => void }) => {
  let parts: Buffer[] = [];
  let last: Packet | null = null;
  let decodable = false;

  const lose = () => {
    parts = [];
    decodable = false;
    told.broken();
  };

  return {
    push(packet: Packet) {
      const { payload, sequence, timestamp, marker } = packet;
      const follows = last !== null && distance(last.sequence, sequence, 16) === 1;
      const isLost = last !== null && !follows;
      last = packet;
      if (isLost) lose();
      const body = payload.subarray(descriptorLength(payload));
      if (beginsFrame(payload)) parts = [body];
      else if (parts.length > 0) parts.push(body);
      else return;
      if (!marker) return;
      const bytes = Buffer.concat(parts);
      parts = [];
      const isKey = ((bytes[0] ?? 1) & 1) === 0;
      decodable ||= isKey;
      if (decodable) told.frame({ timestamp, bytes, isKey });
      else told.broken();
    },
    /** What comes next is decoded by somebody who has not seen what came before. */
    restart() {
      decodable = false;
      told.broken();
    },
  };
};
