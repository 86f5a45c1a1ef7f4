// Upstream's ready-made worker, where the network reaches it: seconds instead of minutes.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../console.mjs';
import { projectNode } from '../node.mjs';
import { run } from '../run.mjs';
import { workFolder } from './cache.mjs';
import { prebuiltUrl } from './recipe.mjs';

const downloadScript = fileURLToPath(new URL('download.mjs', import.meta.url));

/** The unpacked worker, or undefined when there is none to be had. */
export async function fetchPrebuilt() {
  // The same variable by which mediasoup's own install step is told to build.
  if (process.env.MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD) return undefined;
  say('Looking for a ready-made mediasoup worker (a few seconds).');
  const folder = workFolder();
  const archive = join(folder, 'worker.tgz');
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' };
  const args = [downloadScript, prebuiltUrl(), archive];
  const failure = 'none within reach';
  const fetched = await run({ title: 'download', command: projectNode(), args, env, failure });
  if (!fetched.ok) return undefined;
  const unpacked = await run({ title: 'unpacking', command: 'tar', args: ['-xzf', archive, '-C', folder] });
  const path = join(folder, 'mediasoup-worker');
  return unpacked.ok && existsSync(path) ? { path, note: prebuiltUrl() } : undefined;
}
