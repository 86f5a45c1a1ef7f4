// What a worker is made of, and so the name under which it is kept.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { release } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from '../fingerprint.mjs';
import { modules } from '../paths.mjs';

export const recipeFolder = dirname(fileURLToPath(import.meta.url));
export const patchFolder = join(recipeFolder, 'patches');
const mediasoupPackage = join(modules, 'mediasoup', 'package.json');

const readPackage = () => JSON.parse(readFileSync(mediasoupPackage, 'utf8'));

export const mediasoupVersion = () => readPackage().version;

/** Changes when the way of building changes: a worker built in an older way is then built anew. */
export const recipeHash = () =>
  contentHash(recipeFolder, ['CMakeLists.txt', 'compat', 'patches']).slice(0, 8);

export const machine = () => `${process.platform}-${process.arch}`;

/** The compiler and the libraries, in their exact versions. */
export function toolchain() {
  const ask = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
  return {
    compiler: ask('c++', '-dumpfullversion'),
    libc: ask('getconf', 'GNU_LIBC_VERSION'),
    libraries: ['openssl', 'libuv', 'flatbuffers', 'absl_strings'].map(
      (module) => `${module} ${ask('pkg-config', '--modversion', module)}`,
    ),
  };
}

/** `mediasoup-worker-<version>-<machine>-` and then how it came to be. */
export function entryName({ version, on, recipe, tools }) {
  const start = `mediasoup-worker-${version}-${on}`;
  if (recipe === undefined) return `${start}-prebuilt`;
  const made = createHash('sha256').update(JSON.stringify(tools)).digest('hex').slice(0, 8);
  return `${start}-${recipe}-${made}`;
}

/** Whether a kept worker may be tried: of this version, for this machine, prebuilt or by this recipe. */
export function mayServe(name, { version, on, recipe }) {
  const start = `mediasoup-worker-${version}-${on}-`;
  return name === `${start}prebuilt` || name.startsWith(`${start}${recipe}-`);
}

/** Where upstream publishes what it has built, by the package's own rule. */
export function prebuiltUrl({ pkg = readPackage(), env = process.env, kernel = release() } = {}) {
  const repository = pkg.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  const base = env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL || `${repository}/releases/download`;
  const forKernel = process.platform === 'linux' ? `-kernel${Number(kernel.split('.')[0])}` : '';
  return `${base}/${pkg.version}/mediasoup-worker-${pkg.version}-${machine()}${forKernel}.tgz`;
}
