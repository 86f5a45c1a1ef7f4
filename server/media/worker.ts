import { networkInterfaces } from 'node:os';
import { createWorker } from 'mediasoup';
import type { WebRtcServer, Worker } from 'mediasoup/types';
import type { Logger } from 'pino';
import { listenInfos } from './listen.ts';
import type { MediaSettings } from './settings.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** A mediasoup process that runs, listening on the media port of its slot. */
export interface LiveWorker {
  readonly slot: number;
  readonly worker: Worker;
  readonly webRtcServer: WebRtcServer;
}

/** Starts the worker of a slot: it listens on `mediaPort + slot`. Fails when that is taken. */
export const startWorker = async (settings: MediaSettings, slot: number): Promise<LiveWorker> => {
  // Named here because mediasoup reads the variable when it is imported, which may be before it is set.
  const worker = await createWorker({
    logLevel: 'warn',
    workerBin: process.env.MEDIASOUP_WORKER_BIN || undefined,
  });
  try {
    const webRtcServer = await worker.createWebRtcServer({
      listenInfos: listenInfos(settings, settings.mediaPort + slot, networkInterfaces()),
    });
    return { slot, worker, webRtcServer };
  } catch (error) {
    worker.close();
    throw error;
  }
};

/** How often a worker is asked for a sign of life, and how long it may take, ms. */
const PULSE_MS = 1000;
const PULSE_LIMIT_MS = 4000;

/** A process may hang without dying; one that does not answer is ended, and replaced like any dead one. */
export const watchPulse = (worker: Worker, log: Log): void => {
  const beat = async () => {
    const limit = setTimeout(() => {
      log.error({ pid: worker.pid }, 'media worker does not answer, ending it');
      process.kill(worker.pid, 'SIGKILL');
    }, PULSE_LIMIT_MS);
    try {
      await worker.getResourceUsage();
    } catch (error) {
      log.debug({ err: error, pid: worker.pid }, 'media worker closed while it was asked');
    }
    clearTimeout(limit);
    if (!worker.closed) setTimeout(() => void beat(), PULSE_MS).unref();
  };
  void beat();
};

/** Resolves when the process is gone. */
export const ended = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    if (worker.subprocessClosed) resolve();
    else worker.once('subprocessclose', resolve);
  });
