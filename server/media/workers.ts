import type { MediaSettings } from './settings.ts';
import { ended, type LiveWorker, type Log, startWorker, watchPulse } from './worker.ts';

/** Keeps a worker running in each slot. */
export interface Workers {
  readonly slots: number;
  /** Nothing while a dead worker is being replaced. */
  readonly live: (slot: number) => LiveWorker | null;
  readonly onLost: (listener: (slot: number) => void) => void;
  /** What was lost may be set up again: in the new worker of the slot, or, if that takes a while, in another. */
  readonly onSettled: (listener: () => void) => void;
  readonly close: () => Promise<void>;
}

/** A worker that lived less than this died of something that may kill the next one too, ms. */
const SHORT_LIFE_MS = 10_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;

/** How long to wait before starting again after so many short lives in a row: not at all the first time. */
export const pauseBeforeRestart = (shortLives: number): number =>
  shortLives <= 1 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (shortLives - 2), LONGEST_PAUSE_MS);

interface Life {
  readonly settings: MediaSettings;
  readonly slot: number;
  readonly log: Log;
  readonly lost: () => void;
  readonly settled: () => void;
}

/** One slot: its worker, and the one after it. */
const openSlot = async ({ settings, slot, log, lost, settled }: Life) => {
  let live: LiveWorker | null = null;
  let closing = false;
  let shortLives = 0;
  let restart: NodeJS.Timeout | undefined;

  const watch = (started: LiveWorker) => {
    const startedAt = Date.now();
    const { pid } = started.worker;
    live = started;
    started.worker.once('died', (error) => {
      live = null;
      shortLives = Date.now() - startedAt < SHORT_LIFE_MS ? shortLives + 1 : 0;
      log.error({ err: error, pid, slot }, 'media worker died');
      lost();
      replaceSoon();
    });
    watchPulse(started.worker, log);
    log.info({ pid, slot, port: settings.mediaPort + slot }, 'media worker runs');
  };

  const replace = async () => {
    try {
      const started = await startWorker(settings, slot);
      if (closing) return started.worker.close();
      watch(started);
      settled();
    } catch (error) {
      shortLives += 1;
      log.error({ err: error, slot }, 'media worker did not start');
      replaceSoon();
    }
  };

  const replaceSoon = () => {
    if (closing) return;
    const pause = pauseBeforeRestart(shortLives);
    restart = setTimeout(() => void replace(), pause);
    if (pause > 0) settled();
  };

  watch(await startWorker(settings, slot));
  return {
    live: () => live,
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

/** Starts all workers, or fails: a server without media should not pretend to have started. */
export const startWorkers = async (settings: MediaSettings, log: Log): Promise<Workers> => {
  const onLost = new Set<(slot: number) => void>();
  const onSettled = new Set<() => void>();
  const opening = Array.from({ length: settings.workers }, (_, slot) =>
    openSlot({
      settings,
      slot,
      log,
      lost() {
        for (const listener of onLost) listener(slot);
      },
      settled() {
        for (const listener of onSettled) listener();
      },
    }),
  );
  const slots: Awaited<ReturnType<typeof openSlot>>[] = [];
  const failures: unknown[] = [];
  for (const each of await Promise.allSettled(opening)) {
    if (each.status === 'fulfilled') slots.push(each.value);
    else failures.push(each.reason);
  }
  const close = async () => {
    await Promise.all(slots.map((slot) => slot.close()));
  };
  if (failures.length > 0) {
    await close();
    throw failures[0];
  }
  return {
    slots: slots.length,
    live: (slot) => slots[slot]?.live() ?? null,
    onLost: (listener) => void onLost.add(listener),
    onSettled: (listener) => void onSettled.add(listener),
    close,
  };
};
