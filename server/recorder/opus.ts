/** One frame of 20 ms in which nothing is heard (RFC 6716: full band, mono, one frame). */
export const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
export const SILENCE_MS = 20;

/** Lengths of a frame by configuration: SILK 0-11, hybrid 12-15, CELT 16-31 (RFC 6716, section 3.1), ms. */
const frameMs = (configuration: number): number => {
  if (configuration < 12) return [10, 20, 40, 60][configuration % 4] ?? 20;
  if (configuration < 16) return [10, 20][configuration % 2] ?? 20;
  return [2.5, 5, 10, 20][configuration % 4] ?? 20;
};

/** How long a packet sounds, ms. */
export const durationOf = (packet: Buffer): number => {
  const toc = packet[0] ?? 0;
  const count = [1, 2, 2, (packet[1] ?? 0) & 0x3f][toc & 3] ?? 1;
  return frameMs(toc >> 3) * Math.max(1, count);
};
