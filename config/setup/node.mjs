// The Node that runs the room: version 24 comes as an npm package, since mediasoup and others need 22.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './console.mjs';
import { modules } from './paths.mjs';

const packaged = join(modules, '.bin', 'node');

/** From 22.18 on Node runs TypeScript files without a flag. */
export function isEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** The program that runs everything after the set-up, as `exec node` in the npm scripts will find it. */
export function projectNode() {
  return existsSync(packaged) ? packaged : process.execPath;
}

function ready() {
  if (!existsSync(packaged)) return isEnough(process.versions.node);
  // Started, not only looked at: a binary for another machine or a newer C library is there and useless.
  return spawnSync(packaged, ['--version']).status === 0;
}

function make() {
  const machine = `${process.platform} on ${process.arch}`;
  throw existsSync(packaged)
    ? new Stop(
        `the Node 24 among the npm packages does not run here (${machine}).`,
        'It needs Linux with glibc 2.28 or newer (Debian 10 and later). On an older system run the container ' +
          'instead: docker-compose.yml.',
      )
    : new Stop(
        `there is no packaged Node 24 for ${machine}, and this Node is ${process.versions.node}.`,
        'Install Node 24 (at least 22.18) from https://nodejs.org and run again. If this is Linux on x64 or ' +
          'arm64, the package was not installed: remove node_modules and run again.',
      );
}

export const node = { ready, make };
