import { Worker } from 'node:worker_threads';

const PATIENCE_MS = 20_000;
const MEMORY_MB = 512;

/** Said of a file that cannot be read, is locked with a password, or takes too long: none. */
export const countPages = (path: string): Promise<number | null> =>
  new Promise((resolve) => {
    // Apart, with limits of its own: a file made to hurt must not take the meeting with it.
    const worker = new Worker(new URL('./pages-worker.ts', import.meta.url), {
      workerData: path,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    const finish = (pages: number | null) => {
      clearTimeout(timer);
      resolve(pages);
      void worker.terminate();
    };
    const timer = setTimeout(finish, PATIENCE_MS, null);
    worker.once('message', finish);
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
  });
