import { Worker } from 'node:worker_threads';
import type { Job, JobResults } from './jobs.ts';
import type { Done } from './press-worker.ts';

const PATIENCE_MS = 120_000;
const MEMORY_MB = 1024;
/** A thread that has nothing to do for so long is let go: the fonts and programs in it take memory. */
const IDLE_MS = 60_000;

/** A job that the press could not do: it took too long, or more memory than any paper needs. */
export class PressFailure extends Error {
  override readonly name = 'PressFailure';
}

export interface Press {
  /** Throws `PressFailure`. */
  readonly do: <Kind extends Job['do']>(job: Extract<Job, { do: Kind }>) => Promise<JobResults[Kind]>;
}

/** Apart, with limits of its own: a long paper, or a file made to hurt, must not hold up the meeting. */
const startThread = (): Worker =>
  new Worker(new URL('./press-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });

/** Each by name: a worker has listeners of its own, without which it hears nothing. */
const forget = (thread: Worker) => {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
};

/** Keeps a thread between two jobs, for a while; it does not keep a server running that has stopped. */
const createRest = (idleMs: number) => {
  let resting: { readonly thread: Worker; readonly letGo: NodeJS.Timeout } | null = null;
  const wake = (): Worker | null => {
    if (!resting) return null;
    const { thread, letGo } = resting;
    resting = null;
    clearTimeout(letGo);
    forget(thread);
    thread.ref();
    return thread;
  };
  return {
    wake,
    rest(thread: Worker) {
      const letGo = setTimeout(() => void wake()?.terminate(), idleMs);
      letGo.unref();
      resting = { thread, letGo };
      thread.once('error', wake);
      thread.once('exit', wake);
      thread.unref();
    },
  };
};

/**
 * Prints and checks papers, one after another: two at once would want twice the memory and end no sooner. The thread
 * stays for the next job, for most of a paper's time is that of a program that has just begun; one that failed does not.
 */
export const createPress = (idleMs = IDLE_MS): Press => {
  let last: Promise<unknown> = Promise.resolve();
  const { wake, rest } = createRest(idleMs);

  const run = <Kind extends Job['do']>(job: Extract<Job, { do: Kind }>): Promise<JobResults[Kind]> =>
    new Promise((resolve, reject) => {
      const thread = wake() ?? startThread();
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        forget(thread);
        settle();
      };
      const fail = (reason: string, cause?: unknown) =>
        finish(() => {
          void thread.terminate();
          reject(new PressFailure(`${job.do}: ${reason}`, { cause }));
        });
      const timer = setTimeout(() => fail('took too long'), PATIENCE_MS);
      thread.once('message', (done: Done<Kind>) => {
        if ('failure' in done) return fail(done.failure);
        finish(() => {
          rest(thread);
          resolve(done.result);
        });
      });
      thread.once('error', (error) => fail('broke off', error));
      thread.once('exit', () => fail('ended without a result'));
      thread.postMessage(job);
    });

  return {
    do(job) {
      const mine = last.then(() => run(job));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
};
