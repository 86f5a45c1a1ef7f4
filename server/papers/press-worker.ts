/** Runs in a thread of its own: does the one job that it was begun with. */
import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type Job } from './jobs.ts';

parentPort?.postMessage(await doJob(workerData as Job));
