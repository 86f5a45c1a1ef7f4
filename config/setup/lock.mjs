// Keeps two set-ups from doing the same work at once: the second waits, then finds the work done.

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { progress } from './console.mjs';
import { cacheFolder } from './paths.mjs';

const beatMs = 5_000;
const deadAfterMs = 45_000;

/** A holder is gone when its process is, or, on another host of a shared folder, when its beat has stopped. */
export function isStale({ holder, touchedAt, now, here, alive }) {
  if (now - touchedAt > deadAfterMs) return true;
  return holder.host === here && !alive(holder.pid);
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take(file) {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function clearStale(file) {
  try {
    const text = readFileSync(file, 'utf8');
    const touchedAt = statSync(file).mtimeMs;
    const now = Date.now();
    // Between its creation and its first byte a lock is empty; it is then young, and only its age speaks.
    const holder = text ? JSON.parse(text) : { host: undefined };
    if (!isStale({ holder, touchedAt, now, here: hostname(), alive })) return;
    // Renamed first: of two who find it stale only one succeeds. Should both go on all the same, the work
    // is done twice and nothing breaks, since every result is put in place by a rename.
    const grave = `${file}.${process.pid}`;
    renameSync(file, grave);
    rmSync(grave, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

export async function withLock(name, work) {
  const folder = join(cacheFolder(), 'locks');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  let waiting;
  while (!take(file)) {
    clearStale(file);
    waiting ??= progress('waiting for another set-up that is at work');
    await sleep(500);
  }
  waiting?.end('it has ended');
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), beatMs);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.removeListener('exit', release);
    release();
  }
}
