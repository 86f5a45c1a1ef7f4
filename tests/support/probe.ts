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
  spawnSync('ffmpeg', ['-v', 'error', '-i', file, '-f', 'null', '-'])
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
