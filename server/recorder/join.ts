import { rename, rm } from 'node:fs/promises';
import { type Failure, runFfmpeg } from './ffmpeg.ts';

/** How long what could be read of a file lasts, ms; of one that was cut off, up to where it was cut. */
export const measure = async (program: string, file: string): Promise<number> => {
  const { output } = await runFfmpeg(program, [
    ...['-i', `file:${file}`, '-map', '0', '-c', 'copy', '-f', 'null', '-progress', 'pipe:1', '-'],
  ]);
  const last = [...output.toString().matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1];
  return last ? Math.round(Number(last) / 1000) : 0;
};

interface Part {
  readonly file: string;
  readonly lengthMs: number;
}

/** A name as ffmpeg's list of files wants it. */
const quoted = (file: string): string => `'file:${file.replaceAll("'", "'\\''")}'`;

/**
 * Makes one file of the segments, each as long as it was said to be, with an index so that a player can seek. `into`
 * is there whole or not at all.
 */
export const join = async (
  program: string,
  parts: readonly Part[],
  into: string,
): Promise<Failure | null> => {
  const unfinished = `${into}.part`;
  const lines = parts.map(({ file, lengthMs }) => `file ${quoted(file)}\nduration ${lengthMs}ms\n`);
  // The list goes through a pipe: on a full disk there is no room even for that.
  const list = ['-f', 'concat', '-safe', '0', '-protocol_whitelist', 'file,pipe', '-i', 'pipe:0'];
  const { failure } = await runFfmpeg(
    program,
    [...list, '-map', '0', '-c', 'copy', '-f', 'webm', '-y', `file:${unfinished}`],
    `ffconcat version 1.0\n${lines.join('')}`,
  );
  if (failure) {
    await rm(unfinished, { force: true });
    return failure;
  }
  await rename(unfinished, into);
  return null;
};
