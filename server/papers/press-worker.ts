/** Runs in a thread of its own: does one job after another. */
import { parentPort } from 'node:worker_threads';
import { doJob, type Job, type JobResults } from './jobs.ts';

/** What comes back: the result, or why there is none. */
export type Done<Kind extends Job['do'] = Job['do']> =
  | { readonly result: JobResults[Kind] }
  | { readonly failure: string };

parentPort?.on('message', (job: Job) => {
  doJob(job).then(
    (result) => parentPort?.postMessage({ result } satisfies Done),
    (error: unknown) => parentPort?.postMessage({ failure: String(error) } satisfies Done),
  );
});
