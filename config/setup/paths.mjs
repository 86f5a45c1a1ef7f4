// Where things lie: the checkout, and the cache that outlives it.

import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const modules = join(root, 'node_modules');
/** Notes of the set-up; npm removes them together with the packages they speak of. */
export const notes = join(modules, '.giao-ban');

/** One lock for each checkout; it lies in the cache, because npm empties node_modules under our feet. */
export const checkoutLock = `checkout-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;

export function cacheFolder(env = process.env, home = homedir()) {
  if (env.GIAO_BAN_CACHE) return resolve(env.GIAO_BAN_CACHE);
  // The XDG rules say that a relative path there is to be ignored.
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'giao-ban');
  return join(home, '.cache', 'giao-ban');
}

/** PATH without this checkout's own programs: npm must not run on the Node that it is about to replace. */
export function systemPath(path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter);
}

/** The full path of a program, or undefined: `which` without a process. */
export function onPath(program, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
