import { execFileSync } from 'node:child_process';
import { SILENCE } from '../../server/recorder/opus.ts';
import type { Frame, Reel } from '../load/media/reel.ts';
import type { Scene } from './stage-sender.ts';

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

/** Frames of Opus, 20 ms each, of a sound that ffmpeg describes. */
const opusOf = (source: string): readonly Buffer[] => {
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

/** Frames of Opus, 20 ms each, of a tone (Hz). */
export const tone = (frequency: number): readonly Buffer[] =>
  opusOf(`sine=frequency=${frequency}:sample_rate=48000:duration=${SECONDS}`);

const OPUS_MS = 20;
const FLASH_EVERY_MS = 600;
const FLASH_MS = 160;

/** Again and again it is bright and loud for a moment; when that was really begun to be sent is kept, ms. */
export const flashing = () => {
  const [dark, bright] = ['black', 'white'].map((colour) => colourReel(colour).frames[0]?.bytes);
  if (!dark || !bright) throw new Error('nothing was drawn');
  // Each frame says how much louder it is than the one before: the silence before the tone is encoded with it.
  const beep = `lt(mod(t,${FLASH_EVERY_MS / 1000}),${FLASH_MS / 1000})`;
  const packets = FLASH_EVERY_MS / OPUS_MS;
  const round = opusOf(`aevalsrc='0.5*sin(2*PI*1000*t)*${beep}':s=48000:d=3`).slice(packets, 2 * packets);
  const flashed: number[] = [];
  const beeped: number[] = [];
  const isOn = (at: number) => at % FLASH_EVERY_MS < FLASH_MS;
  const note = (moments: number[], at: number) => {
    if (at - (moments.at(-1) ?? 0) > FLASH_MS) moments.push(at);
  };
  const scene: Scene = {
    framesPerSecond: 25,
    picture(at) {
      if (!isOn(at)) return dark;
      note(flashed, at);
      return bright;
    },
    sound(at) {
      if (isOn(at)) note(beeped, at);
      return round[Math.floor((at % FLASH_EVERY_MS) / OPUS_MS)] ?? SILENCE;
    },
  };
  return { scene, flashed, beeped };
};
