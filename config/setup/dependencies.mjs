// The npm packages, exactly as the lockfile has them.

import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, say } from './console.mjs';
import { failed } from './failures.mjs';
import { withLock } from './lock.mjs';
import { compare } from './lockfile.mjs';
import { checkoutLock, modules, notes, onPath, root, systemPath } from './paths.mjs';
import { run } from './run.mjs';
import { requireSpace } from './space.mjs';

const neededMb = 900;
const triedNote = join(notes, 'packages');

function mark(lockText) {
  const hash = createHash('sha256').update(lockText).digest('hex').slice(0, 16);
  return `${process.platform}-${process.arch}-${hash}`;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function ready() {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const installed = read(join(modules, '.package-lock.json'));
  if (installed === undefined) return false;
  const lock = JSON.parse(lockText);
  const { missing, skipped } = compare(lock, JSON.parse(installed));
  if (missing.length > 0) return false;
  // A package folder removed by hand is not in npm's note; looking for each costs a few milliseconds.
  const gone = Object.keys(JSON.parse(installed).packages).some((path) => !existsSync(join(root, path)));
  return !gone && (skipped.length === 0 || read(triedNote) === mark(lockText));
}

function npmEnvironment() {
  return {
    ...process.env,
    PATH: systemPath(),
    // mediasoup's own install step would download its worker and stop everything where it cannot; ours comes
    // later. npm 11 obeys allowScripts in package.json; older ones do not know it, so the step is told, too.
    MEDIASOUP_WORKER_BIN: process.env.MEDIASOUP_WORKER_BIN ?? 'comes later',
  };
}

async function install() {
  if (ready()) return;
  if (!onPath('npm', systemPath())) {
    throw new Stop('npm was not found.', 'Install Node together with npm and run again.');
  }
  // npm reports a read-only place as a folder that does not exist.
  accessSync(root, constants.W_OK);
  requireSpace(root, neededMb, 'Installing the npm packages');
  say('Installing the npm packages of the lockfile (usually under two minutes).');
  const args = ['ci', '--include=dev', '--include=optional', '--prefer-offline', '--no-audit', '--no-fund'];
  // npm's own waits would let a closed network hang for minutes before it says so.
  args.push('--fetch-retries=1', '--fetch-retry-mintimeout=3000', '--fetch-retry-maxtimeout=6000');
  const { ok, output } = await run({
    title: 'npm ci',
    command: 'npm',
    args,
    cwd: root,
    env: npmEnvironment(),
  });
  if (!ok) throw failed('the npm packages could not be installed.', output);
  mkdirSync(notes, { recursive: true });
  writeFileSync(triedNote, mark(readFileSync(join(root, 'package-lock.json'), 'utf8')));
}

export const dependencies = { ready, make: () => withLock(checkoutLock, install) };
