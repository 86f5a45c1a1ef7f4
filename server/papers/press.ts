import { Worker } from 'node:worker_threads';
import type { Job, JobResults } from './jobs.ts';

const PATIENCE_MS = 120_000;
const MEMORY_MB = 1024;

/** A job that the press could not do: it took too long, or more memory than any paper needs. */
export class PressFailure extends Error {
  override readonly name = 'PressFailure';
}

const run = <Kind extends Job['do']>(job: Extract<Job, { do: Kind }>): Promise<JobResults[Kind]> =>
  new Promise((resolve, reject) => {
    // Apart, with limits of its own: a long paper, or a file made to hurt, must not hold up the meeting.
    const worker = new Worker(new URL('./press-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const fail = (reason: string, cause?: unknown) =>
      finish(() => reject(new PressFailure(`${job.do}: ${reason}`, { cause })));
    const timer = setTimeout(() => fail('took too long'), PATIENCE_MS);
    worker.once('message', (result: JobResults[Kind]) => finish(() => resolve(result)));
    worker.once('error', (error) => fail('broke off', error));
    worker.once('exit', () => fail('ended without a result'));
  });

export interface Press {
  /** Throws `PressFailure`. */
  readonly do: <Kind extends Job['do']>(job: Extract<Job, { do: Kind }>) => Promise<JobResults[Kind]>;
}

/** Prints and checks papers, one after another: two at once would want twice the memory and end no sooner. */
export const createPress = (): Press => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    do(job) {
      const mine = last.then(() => run(job));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
};
