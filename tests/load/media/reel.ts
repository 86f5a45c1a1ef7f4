/** Encoded pictures and sounds that are sent round and round. */

export interface Frame {
  readonly bytes: Buffer;
  readonly key: boolean;
  readonly temporalLayer: number;
}

/** One size of a camera: the first frame is a key frame, and after the last comes the first. */
export interface Reel {
  readonly framesPerSecond: number;
  readonly frames: readonly Frame[];
}

/** What a camera shows, in its sizes from small to large. */
export type Film = readonly Reel[];

/** What a microphone hears: Opus frames of 20 ms, and how loud each is, dB below the loudest possible (0-127). */
export interface Voice {
  readonly frames: readonly { readonly bytes: Buffer; readonly below: number }[];
}

/** The order of frames in three temporal layers, as browsers send them (`L1T3`). */
const TEMPORAL = [0, 2, 1, 2] as const;

/** The first bit of a VP8 frame says whether others are needed to decode it (RFC 6386, section 9.1). */
const DELTA = 0x01;
const LONGEST_S = 20;
/** A key frame weighs so many times what others do. */
const KEY_WEIGHT = 4;

/** Nobody can decode this, and the server does not look: right in number and size of packets. */
const syntheticReel = (framesPerSecond: number, bitsPerSecond: number): Reel => {
  const size = Math.round(bitsPerSecond / 8 / framesPerSecond);
  const delta = Buffer.alloc(size);
  delta[0] = DELTA;
  const key = { bytes: Buffer.alloc(size * KEY_WEIGHT), key: true, temporalLayer: 0 };
  const frames = Array.from({ length: framesPerSecond * LONGEST_S - 1 }, (_, index) => ({
    bytes: delta,
    key: false,
    temporalLayer: TEMPORAL[(index + 1) % TEMPORAL.length] ?? 0,
  }));
  return { framesPerSecond, frames: [key, ...frames] };
};

/** The three layers of a browser's camera, made of nothing: 150 kb/s, 500 kb/s, 1 Mb/s. */
export const SYNTHETIC_FILM: Film = [
  syntheticReel(15, 150_000),
  syntheticReel(25, 500_000),
  syntheticReel(25, 1_000_000),
];

/** One size without simulcast: 25 frames a second of five packets of 1,000 bytes, and of one of 700. */
export const SPEAKER_FILM: Film = [syntheticReel(25, 1_000_000)];
export const TILE_FILM: Film = [syntheticReel(25, 140_000)];

/** 32 kb/s. */
export const SYNTHETIC_VOICE: Voice = { frames: [{ bytes: Buffer.alloc(80), below: 30 }] };
