import { z } from 'zod';

const share = z.number().min(0).max(1);
const ms = z.number().min(0).max(60_000);
const bitsPerSecond = z.number().min(0).max(10_000_000_000);

/** What the camera gave: the size of its picture, and how many came in a second. */
export const CameraFigures = z.strictObject({
  width: z.int().min(1).max(16_384),
  height: z.int().min(1).max(16_384),
  framesPerSecond: z.number().min(0).max(240),
});

/** What came back from the server's loop. Bandwidths are what was carried, at most what the test sends. */
export const LineFigures = z.strictObject({
  protocol: z.enum(['udp', 'tcp']),
  roundTripMs: ms,
  jitterMs: ms,
  /** Of the packets sent, how many did not arrive (RFC 3550, fraction lost), 0-1. */
  lossUp: share,
  lossDown: share,
  upBitsPerSecond: bitsPerSecond,
  downBitsPerSecond: bitsPerSecond,
});

/** One test of devices and line (L1). Null: there is none, or it could not be reached. */
export const TestFigures = z.strictObject({
  /** For how long the line was measured. */
  seconds: z.int().min(1).max(300),
  camera: CameraFigures.nullable(),
  /** The loudest that was heard: 0 silence, 1 as loud as can be, even to the ear. */
  microphone: z.strictObject({ peak: share }).nullable(),
  line: LineFigures.nullable(),
});
export type TestFigures = z.output<typeof TestFigures>;
