// Refuses a long step that the disk cannot hold, before it begins.

import { statfsSync } from 'node:fs';
import { Stop } from './console.mjs';

export function requireSpace(folder, neededMb, what, orElse = '') {
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 1e6);
  if (freeMb >= neededMb) return;
  throw new Stop(
    `${what} needs about ${neededMb} MB in ${folder}, where ${freeMb} MB are free.`,
    `Free some space there${orElse} and run again.`,
  );
}
