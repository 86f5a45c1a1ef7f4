import { execFileSync } from 'node:child_process';
import type { Frame, Reel } from '../load/media/reel.ts';

const ffmpeg = (args: readonly string[]): Buffer =>
  execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', ...args, 'pipe:1'], { maxBuffer: 64 * 1024 * 1024 });

const FRAMES_PER_SECOND = 12;
const SECONDS = 4;

/** Real pictures of one colour with a moving bar: whoever decodes the recording can tell whose they are. */
export const colourReel = (colour: string): Reel => {
  const source = `color=c=${colour}:s=320x180:r=${FRAMES_PER_SECOND}:d=${SECONDS}`;
  const ivf = ffmpeg(['-i', source, '-c:v', 'libvpx', '-b:v', '100k', '-deadline', 'realtime', '-f', 'ivf']);
  const frames: Frame[] = [];
  for (let at = 32; at < ivf.length; ) {
    const size = ivf.readUInt32LE(at);
    const bytes = ivf.subarray(at + 12, at + 12 + size);
    frames.push({ bytes, key: ((bytes[0] ?? 1) & 1) === 0, temporalLayer: 0 });
    at += 12 + size;
  }
  return { framesPerSecond: FRAMES_PER_SECOND, frames };
};

/** Frames of Opus, 20 ms each, of a tone (Hz). */
export const tone = (frequency: number): readonly Buffer[] => {
  const source = `sine=frequency=${frequency}:sample_rate=48000:duration=${SECONDS}`;
  const ogg = ffmpeg(['-i', source, '-c:a', 'libopus', '-page_duration', '20000', '-f', 'ogg']);
  const packets: Buffer[] = [];
  // One packet a page (RFC 3533, section 6); the first two are headers.
  for (let at = 0; at < ogg.length; ) {
    const count = ogg[at + 26] ?? 0;
    const sizes = ogg.subarray(at + 27, at + 27 + count);
    const size = sizes.reduce((sum, each) => sum + each, 0);
    const begin = at + 27 + count;
    packets.push(ogg.subarray(begin, begin + size));
    at = begin + size;
  }
  return packets.slice(2);
};
