// The order of the set-up: which steps a purpose needs, and how a failure is told.

import { browser } from './browser.mjs';
import { client } from './client.mjs';
import { Stop, say, stopped } from './console.mjs';
import { dependencies } from './dependencies.mjs';
import { fromSystemError } from './failures.mjs';
import { ffmpeg } from './ffmpeg.mjs';
import { node } from './node.mjs';
import { logPath } from './run.mjs';
import { worker } from './worker.mjs';

/** Each step has `ready()`, quick and silent, and `make(purpose)`, which tells what it does. */
export const purposes = {
  start: [dependencies, node, worker, client],
  test: [dependencies, node, worker, browser, ffmpeg, client],
  demo: [dependencies, node, worker, browser, client],
  worker: [dependencies, node, worker],
  node: [dependencies, node],
};

export async function prepare(purpose) {
  try {
    if (!Object.hasOwn(purposes, purpose ?? '')) {
      throw new Stop(
        `There is no set-up for "${purpose ?? ''}".`,
        `Say one of: ${Object.keys(purposes).join(', ')}.`,
      );
    }
    let worked = false;
    for (const step of purposes[purpose]) {
      if (step.ready()) continue;
      await step.make(purpose);
      worked = true;
    }
    if (worked) say('Set-up complete.');
  } catch (thrown) {
    const stop = thrown instanceof Stop ? thrown : fromSystemError(thrown);
    stopped(stop, logPath());
    process.exitCode = 1;
  }
}
