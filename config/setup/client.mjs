// The built client in dist/client, made anew whenever something that goes into it has changed.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './console.mjs';
import { failed } from './failures.mjs';
import { contentHash } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { projectNode } from './node.mjs';
import { checkoutLock, modules, root } from './paths.mjs';
import { run } from './run.mjs';

const folder = join(root, 'dist');
const built = join(folder, 'client');
const stamp = join(folder, 'client.stamp');
const config = 'config/tooling/vite.config.ts';
const inputs = ['client', 'shared', config, 'package-lock.json', 'tsconfig.json'];

// Read rather than dated: a checkout changes every date, and a second's build is dearer than reading it all.
const fingerprint = () => contentHash(root, inputs, (name) => !/\.(test|spec)\.\w+$|\.md$/.test(name));

function ready() {
  if (!existsSync(join(built, 'index.html')) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === fingerprint();
}

async function build() {
  if (ready()) return;
  say('Building the client (a few seconds).');
  mkdirSync(folder, { recursive: true });
  const fresh = join(folder, `.client-${process.pid}`);
  const old = `${fresh}-old`;
  // Left by a build that was killed; this one holds the lock.
  const left = readdirSync(folder).filter((name) => name.startsWith('.client-'));
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
  const before = fingerprint();
  try {
    const vite = join(modules, 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', '--config', config, '--outDir', fresh, '--emptyOutDir'];
    const env = { ...process.env, NODE_ENV: 'production' };
    const { ok, output } = await run({ title: 'vite build', command: projectNode(), args, cwd: root, env });
    if (!ok) throw failed('the client could not be built.', output, { local: true });
    // Swapped in as a whole, so that a failed build leaves the client that was there.
    rmSync(stamp, { force: true });
    if (existsSync(built)) renameSync(built, old);
    renameSync(fresh, built);
    writeFileSync(stamp, before);
  } finally {
    for (const rest of [fresh, old]) rmSync(rest, { recursive: true, force: true });
  }
}

export const client = { ready, make: () => withLock(checkoutLock, build) };
