// Where the set-up left the mediasoup worker. The server asks here; mediasoup itself reads MEDIASOUP_WORKER_BIN.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notes } from './paths.mjs';

const note = join(notes, 'worker.json');

/** What was noted last, or undefined; a note cut short by a full disk is no note. */
export function readNote(file = note) {
  try {
    const { path, version, recipe } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof path === 'string' ? { path, version, recipe } : undefined;
  } catch {
    return undefined;
  }
}

export function writeNote({ path, version, recipe }) {
  mkdirSync(notes, { recursive: true });
  const fresh = `${note}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify({ path, version, recipe }));
  renameSync(fresh, note);
}

/** The worker to run: the one that the environment names, else the one that the set-up found or built. */
export function workerPath(env = process.env) {
  if (env.MEDIASOUP_WORKER_BIN) return env.MEDIASOUP_WORKER_BIN;
  const noted = readNote();
  return noted && existsSync(noted.path) ? noted.path : undefined;
}
