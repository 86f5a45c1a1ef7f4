import { Worker } from 'node:worker_threads';

/** What is drawn, and how large, pixels. */
export interface DrawOrder {
  /** Of the PDF. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** An open PDF whose pages are drawn one after another. */
export interface DrawnPages {
  /** Red, green, blue, alpha of each pixel, row by row; null if the page cannot be drawn, or takes too long. */
  readonly draw: (page: number) => Promise<Uint8Array | null>;
  readonly close: () => void;
}

const PATIENCE_MS = 20_000;
const MEMORY_MB = 512;

/** Opens a PDF to be drawn, apart and with limits of its own: a file made to hurt must not take the meeting with it. */
export const openPages = (order: DrawOrder): DrawnPages => {
  const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  const dead = new Promise<null>((resolve) => {
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  let tail: Promise<unknown> = Promise.resolve();

  const ask = async (page: number): Promise<Uint8Array | null> => {
    const { promise: drawn, resolve } = Promise.withResolvers<Uint8Array | null>();
    const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
    worker.once('message', resolve);
    worker.postMessage(page);
    const picture = await Promise.race([drawn, dead]);
    clearTimeout(timer);
    return picture;
  };

  return {
    draw(page) {
      const drawn = tail.then(() => ask(page));
      tail = drawn;
      return drawn;
    },
    close: () => void worker.terminate(),
  };
};
