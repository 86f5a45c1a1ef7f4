/** The payload descriptor before each packet of VP8 (RFC 7741, section 4.2), as a browser with temporal layers writes it. */

export const DESCRIPTOR = 6;

export interface Frame {
  /** Counts frames, 15 bits. */
  readonly pictureId: number;
  /** Counts frames of the lowest temporal layer, 8 bits. */
  readonly tl0: number;
  readonly temporalLayer: number;
  /** Nothing refers to it, so it may be left out. */
  readonly discardable: boolean;
  /** It refers to the lowest layer only: from here one may begin to show its layer. */
  readonly sync: boolean;
}

/** Writes six bytes at `at`. */
export const writeDescriptor = (packet: Buffer, at: number, frame: Frame, first: boolean) => {
  packet[at] = 0x80 | (frame.discardable ? 0x20 : 0) | (first ? 0x10 : 0);
  packet[at + 1] = 0xe0;
  packet.writeUInt16BE(0x8000 | (frame.pictureId & 0x7fff), at + 2);
  packet[at + 4] = frame.tl0 & 0xff;
  packet[at + 5] = (frame.temporalLayer << 6) | (frame.sync ? 0x20 : 0);
};

/** Whether a received packet begins a key frame. `at`: where its payload begins. */
export const beginsKeyFrame = (packet: Buffer, at: number): boolean => {
  const first = packet[at] ?? 0;
  if ((first & 0x17) !== 0x10) return false;
  let frameAt = at + 1;
  if (first & 0x80) {
    const has = packet[at + 1] ?? 0;
    frameAt += 1;
    if (has & 0x80) frameAt += (packet[frameAt] ?? 0) & 0x80 ? 2 : 1;
    if (has & 0x40) frameAt += 1;
    if (has & 0x30) frameAt += 1;
  }
  return ((packet[frameAt] ?? 1) & 0x01) === 0;
};
