import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** Why a program did not do its work. */
export type Failure = 'unavailable' | 'disk_full' | 'failed';

export interface Ended {
  /** Nothing, if it did its work to the end. */
  readonly failure: Failure | null;
  /** The last that it said, for the log. */
  readonly said: string;
}

/** A child process of ffmpeg. */
export interface Running {
  /** None if it did not start. */
  readonly pid: number | undefined;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly ended: Promise<Ended>;
  readonly kill: () => void;
}

const DISK_FULL = /no space left|file too large|disk quota exceeded/i;
/** Of what it says this much is kept, characters. */
const KEPT = 2000;

const failureOf = (code: number | null, signal: NodeJS.Signals | null, said: string): Failure | null => {
  if (DISK_FULL.test(said) || signal === 'SIGXFSZ') return 'disk_full';
  return code === 0 ? null : 'failed';
};

/** Starts ffmpeg; whatever goes wrong, `ended` says it and nothing is thrown. */
export const startFfmpeg = (program: string, args: readonly string[]): Running => {
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    program,
    ['-hide_banner', '-nostdin', '-loglevel', 'error', ...args],
    // In a group of its own, so that Ctrl+C at the server's terminal lets it write its end.
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-KEPT);
  });
  // A child that has died takes nothing more; `ended` tells how it died.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ failure: error.code === 'ENOENT' ? 'unavailable' : 'failed', said: error.message }),
    );
    child.once('close', (code, signal) => resolve({ failure: failureOf(code, signal, said), said }));
  });
  return {
    pid: child.pid,
    stdin: child.stdin,
    stdout: child.stdout,
    ended,
    kill: () => child.kill('SIGKILL'),
  };
};

/** Runs ffmpeg to its end, with `input` at its standard input; what it wrote to its output, and how it ended. */
export const runFfmpeg = async (
  program: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Ended & { readonly output: Buffer }> => {
  const running = startFfmpeg(program, args);
  running.stdin.end(input);
  const parts: Buffer[] = [];
  running.stdout.on('data', (part: Buffer) => parts.push(part));
  const ended = await running.ended;
  return { ...ended, output: Buffer.concat(parts) };
};
