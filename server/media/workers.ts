import { networkInterfaces } from 'node:os';
import { createWorker } from 'mediasoup';
import type { WebRtcServer, Worker } from 'mediasoup/types';
import type { Logger } from 'pino';
import { listenInfos } from './listen.ts';
import type { MediaSettings } from './settings.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** A mediasoup process that runs, listening on the media port. */
export interface LiveWorker {
  readonly worker: Worker;
  readonly webRtcServer: WebRtcServer;
}

/** Keeps a worker running. There is one; the rooms ask for "the worker of a room", so there may be several. */
export interface Workers {
  /** Nothing while a dead worker is being replaced. */
  readonly live: () => LiveWorker | null;
  readonly onLost: (listener: () => void) => void;
  readonly onReplaced: (listener: () => void) => void;
  readonly close: () => Promise<void>;
}

/** A worker that lived less than this died of something that may kill the next one too, ms. */
const SHORT_LIFE_MS = 10_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;

/** How long to wait before starting again after so many short lives in a row: not at all the first time. */
export const pauseBeforeRestart = (shortLives: number): number =>
  shortLives <= 1 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (shortLives - 2), LONGEST_PAUSE_MS);

const startWorker = async (settings: MediaSettings): Promise<LiveWorker> => {
  // Named here because mediasoup reads the variable when it is imported, which may be before it is set.
  const worker = await createWorker({
    logLevel: 'warn',
    workerBin: process.env.MEDIASOUP_WORKER_BIN || undefined,
  });
  try {
    const webRtcServer = await worker.createWebRtcServer({
      listenInfos: listenInfos(settings, networkInterfaces()),
    });
    return { worker, webRtcServer };
  } catch (error) {
    worker.close();
    throw error;
  }
};

/** How often a worker is asked for a sign of life, and how long it may take, ms. */
const PULSE_MS = 3000;
const PULSE_LIMIT_MS = 6000;

/** A process may hang without dying; one that does not answer is ended, and replaced like any dead one. */
const watchPulse = (worker: Worker, log: Log) => {
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

const ended = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    if (worker.subprocessClosed) resolve();
    else worker.once('subprocessclose', resolve);
  });

/** Starts the first worker, or fails: a server without media should not pretend to have started. */
export const startWorkers = async (settings: MediaSettings, log: Log): Promise<Workers> => {
  const lost = new Set<() => void>();
  const replaced = new Set<() => void>();
  let live: LiveWorker | null = null;
  let closing = false;
  let shortLives = 0;
  let restart: NodeJS.Timeout | undefined;

  const watch = (started: LiveWorker, startedAt: number) => {
    live = started;
    started.worker.once('died', (error) => {
      live = null;
      shortLives = Date.now() - startedAt < SHORT_LIFE_MS ? shortLives + 1 : 0;
      log.error({ err: error, pid: started.worker.pid }, 'media worker died');
      for (const listener of lost) listener();
      replaceSoon();
    });
    watchPulse(started.worker, log);
    log.info({ pid: started.worker.pid, port: settings.mediaPort }, 'media worker runs');
  };

  const replace = async () => {
    try {
      const started = await startWorker(settings);
      if (closing) return started.worker.close();
      watch(started, Date.now());
      for (const listener of replaced) listener();
    } catch (error) {
      shortLives += 1;
      log.error({ err: error }, 'media worker did not start');
      replaceSoon();
    }
  };

  const replaceSoon = () => {
    if (closing) return;
    restart = setTimeout(() => void replace(), pauseBeforeRestart(shortLives));
  };

  watch(await startWorker(settings), Date.now());
  return {
    live: () => live,
    onLost: (listener) => void lost.add(listener),
    onReplaced: (listener) => void replaced.add(listener),
    async close() {
      closing = true;
      clearTimeout(restart);
      if (!live) return;
      const { worker } = live;
      live = null;
      worker.close();
      await ended(worker);
    },
  };
};
