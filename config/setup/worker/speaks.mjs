// The quick question to a worker: is this one, and can this system start it?

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** With no mediasoup behind it a worker says so and leaves with this code. */
const withoutMediasoup = 41;

export function speaks(path) {
  return spawnSync(path, [], { env: {}, stdio: 'ignore', timeout: 5000 }).status === withoutMediasoup;
}

/** The thorough question, asked once for each binary. */
export const checkScript = fileURLToPath(new URL('check.mjs', import.meta.url));
