import { PICTURE_TRACK, SOUND_TRACKS } from './block.ts';
import { type Ended, startFfmpeg } from './ffmpeg.ts';
import { cluster, streamHeader } from './matroska.ts';
import { PICTURE_SIZE } from './still.ts';
import { createTimeline } from './timeline.ts';

/** How a segment is made. */
export interface SegmentWish {
  readonly program: string;
  readonly file: string;
  /** A key frame for when there is no picture; null records sound alone. */
  readonly dark: Buffer | null;
  readonly now: () => number;
}

/** A piece of a recording that is being written. */
export interface Segment {
  /** ms since the epoch. */
  readonly beganAt: number;
  /** Of the process that writes it. */
  readonly pid: number | undefined;
  readonly timeline: ReturnType<typeof createTimeline>;
  /** Resolves when nothing more is written, asked for or not. */
  readonly ended: Promise<Ended>;
  /** Lets ffmpeg write what it has; resolves to the length when it has ended. */
  readonly end: () => Promise<{ readonly lengthMs: number }>;
}

const TICK_MS = 200;
/** What is late by so much is waited for: packets that were lost and are asked for again, pages that are drawn. */
const PATIENCE_MS = 1000;
/** A disk that hangs must not fill the memory of the server. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;
const END_LIMIT_MS = 10_000;

/** Speech of a room in one channel. */
const SOUND = ['-c:a', 'libopus', '-b:a', '48k', '-ac', '1', '-application', 'voip'];
/** A recording that is cut off loses no more than its last second. */
const CONTAINER = ['-f', 'webm', '-cluster_time_limit', '1000', '-flush_packets', '1'];

/** Pictures are copied as they were sent; sounds are mixed into one. */
const argumentsOf = ({ file, dark }: SegmentWish): string[] => {
  const inputs = SOUND_TRACKS.map((_, index) => `[0:a:${index}]`).join('');
  const mix = `${inputs}amix=inputs=${SOUND_TRACKS.length}:normalize=0[sound]`;
  return [
    ...['-threads', '1', '-filter_complex_threads', '1', '-probesize', '32', '-analyzeduration', '0'],
    ...['-c:a', 'libopus', '-f', 'matroska', '-i', 'pipe:0'],
    ...['-filter_complex', mix, ...(dark ? ['-map', `0:${PICTURE_TRACK - 1}`, '-c:v', 'copy'] : [])],
    ...['-map', '[sound]', ...SOUND, ...CONTAINER, '-y', `file:${file}`],
  ];
};

/** Begins to write; what the timeline is told goes into the file. */
export const openSegment = (wish: SegmentWish): Segment => {
  const { program, dark, now } = wish;
  const beganAt = now();
  const timeline = createTimeline({ startedAt: beganAt, dark });
  const ffmpeg = startFfmpeg(program, argumentsOf(wish));
  ffmpeg.stdin.write(streamHeader(dark && PICTURE_SIZE));

  const write = (until: number) => {
    if (ffmpeg.stdin.destroyed) return;
    if (ffmpeg.stdin.writableLength > MAX_WAITING_BYTES) return ffmpeg.kill();
    const blocks = timeline.advance(until);
    if (blocks.length > 0) ffmpeg.stdin.write(cluster(blocks));
  };
  const ticking = setInterval(() => write(now() - PATIENCE_MS), TICK_MS);
  void ffmpeg.ended.then(() => clearInterval(ticking));

  return {
    beganAt,
    pid: ffmpeg.pid,
    timeline,
    ended: ffmpeg.ended,
    async end() {
      clearInterval(ticking);
      const until = now();
      write(until);
      ffmpeg.stdin.end();
      const limit = setTimeout(ffmpeg.kill, END_LIMIT_MS);
      await ffmpeg.ended;
      clearTimeout(limit);
      return { lengthMs: until - beganAt };
    },
  };
};
