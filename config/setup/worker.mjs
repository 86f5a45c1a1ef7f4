// The mediasoup worker, the program that forwards the media: found, fetched or built, in this order.

import { existsSync, mkdirSync } from 'node:fs';
import { missingBrowser } from './browser.mjs';
import { Stop, say } from './console.mjs';
import { missingFfmpeg } from './ffmpeg.mjs';
import { withLock } from './lock.mjs';
import { projectNode } from './node.mjs';
import { cacheFolder } from './paths.mjs';
import { run } from './run.mjs';
import { buildWorker } from './worker/build.mjs';
import { candidates, store } from './worker/cache.mjs';
import { fetchPrebuilt } from './worker/prebuilt.mjs';
import { mediasoupVersion, recipeHash } from './worker/recipe.mjs';
import { checkScript, speaks } from './worker/speaks.mjs';
import { readNote, writeNote } from './worker-path.mjs';

function ready() {
  if (process.env.MEDIASOUP_WORKER_BIN) return speaks(process.env.MEDIASOUP_WORKER_BIN);
  const noted = readNote();
  if (!noted || noted.version !== mediasoupVersion()) return false;
  return (noted.recipe === undefined || noted.recipe === recipeHash()) && speaks(noted.path);
}

/** Whether a worker does its work, not only starts; takes a second, so it is asked once for each binary. */
async function works(path) {
  if (!speaks(path)) return false;
  const title = 'checking the worker';
  const { ok } = await run({ title, command: projectNode(), args: [checkScript, path] });
  return ok;
}

async function fromCache() {
  for (const candidate of candidates()) {
    if (existsSync(candidate.path) && (await works(candidate.path))) return candidate;
  }
  return undefined;
}

async function obtain(purpose) {
  const found = await fromCache();
  if (found) return found;
  const prebuilt = await fetchPrebuilt();
  if (prebuilt) {
    const kept = store(prebuilt);
    if (await works(kept.path)) return kept;
    say('The prebuilt worker does not run on this system.');
  }
  const later = [
    ...(['test', 'demo'].includes(purpose) ? missingBrowser() : []),
    ...(purpose === 'test' ? missingFfmpeg() : []),
  ];
  const kept = store(await buildWorker({ later }));
  if (await works(kept.path)) return kept;
  throw new Stop(
    'the mediasoup worker was built, but it does not work here.',
    'Please report it with the log. A worker that works can be named by MEDIASOUP_WORKER_BIN.',
  );
}

async function make(purpose) {
  const named = process.env.MEDIASOUP_WORKER_BIN;
  if (named) {
    throw new Stop(
      `MEDIASOUP_WORKER_BIN names "${named}", which does not run as a mediasoup worker here.`,
      'Correct the variable, or unset it and run again: the set-up then finds or builds a worker itself.',
    );
  }
  mkdirSync(cacheFolder(), { recursive: true });
  await withLock('worker', async () => {
    if (ready()) return;
    writeNote(await obtain(purpose));
  });
}

export const worker = { ready, make };
