import { execFileSync, spawnSync } from 'node:child_process';

/** What a file is, by ffprobe. */
export const probe = (file: string) => {
  const out = execFileSync('ffprobe', ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', file]);
  const { format, streams } = JSON.parse(out.toString()) as {
    format: { duration?: string };
    streams: { codec_name: string }[];
  };
  return { seconds: Number(format.duration), codecs: streams.map(({ codec_name }) => codec_name).sort() };
};

/** What the decoders complain about, from the first to the last frame. That frames lie close together is no fault. */
export const complaints = (file: string): string[] =>
  spawnSync('ffmpeg', ['-v', 'repeat+error', '-i', file, '-f', 'null', '-'])
    .stderr.toString()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('[null'));

/** The colour in the middle of the picture at a moment (s): red, green, blue. */
export const colourAt = (file: string, at: number): readonly [number, number, number] => {
  const pixel = execFileSync('ffmpeg', [
    ...['-v', 'error', '-i', file, '-ss', String(at), '-frames:v', '1', '-vf', 'scale=1:1'],
    ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'],
  ]);
  return [pixel[0] ?? 0, pixel[1] ?? 0, pixel[2] ?? 0];
};

/** How loud a frequency is between two moments (s), mean dB; other frequencies are filtered away. */
export const loudnessOf = (file: string, frequency: number, from: number, to: number): number => {
  const { stderr } = spawnSync('ffmpeg', [
    ...['-i', file, '-ss', String(from), '-to', String(to), '-map', '0:a'],
    ...[
      '-af',
      `bandpass=f=${frequency}:width_type=h:w=60,bandpass=f=${frequency}:width_type=h:w=60,volumedetect`,
    ],
    ...['-f', 'null', '-'],
  ]);
  return Number(/mean_volume: (\S+) dB/.exec(stderr.toString())?.[1] ?? Number.NEGATIVE_INFINITY);
};

/** Where values rise from below to above `level`. */
const risesOf = (values: readonly (readonly [at: number, value: number])[], level: number): number[] =>
  values.flatMap(([at, value], index) => {
    const before = values[index - 1]?.[1] ?? 0;
    return before < level && value >= level ? [at] : [];
  });

/** When the picture becomes bright, ms from the beginning. */
export const flashesIn = (file: string): number[] => {
  const filter = 'signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-';
  const out = execFileSync('ffmpeg', ['-v', 'error', '-i', file, '-an', '-vf', filter, '-f', 'null', '-']);
  const frames = [...out.toString().matchAll(/pts_time:(\S+)\n.*YAVG=(\S+)/g)];
  return risesOf(
    frames.map(([, at, bright]) => [Number(at) * 1000, Number(bright)] as const),
    128,
  );
};

const SAMPLES_PER_MS = 48;

/** When it becomes loud, ms from the beginning; the loudest sample of each ms counts. */
export const beepsIn = (file: string): number[] => {
  const whole = 'aresample=48000:async=1:first_pts=0';
  const out = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-vn', '-af', whole, '-ac', '1', '-f', 's16le', 'pipe:1'],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  const samples = new Int16Array(out.buffer, out.byteOffset, Math.floor(out.length / 2));
  const loud = Array.from({ length: Math.floor(samples.length / SAMPLES_PER_MS) }, (_, ms) => {
    const piece = samples.subarray(ms * SAMPLES_PER_MS, (ms + 1) * SAMPLES_PER_MS);
    return [ms, piece.reduce((most, each) => Math.max(most, Math.abs(each)), 0)] as const;
  });
  // A tone swings through nothing twice in its time: it has ended when it has been quiet for longer.
  const QUIET_MS = 50;
  let heardAt = Number.NEGATIVE_INFINITY;
  return loud.flatMap(([ms, most]) => {
    if (most < 1500) return [];
    const begins = ms - heardAt > QUIET_MS;
    heardAt = ms;
    return begins ? [ms] : [];
  });
};
