// Builds the worker from the source in the mediasoup package, with the distribution's compiler and libraries.

import { cpSync, readdirSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { Stop, say } from '../console.mjs';
import { missingPackages, release, requirePackages } from '../debian.mjs';
import { failed } from '../failures.mjs';
import { cacheFolder, modules } from '../paths.mjs';
import { run } from '../run.mjs';
import { requireSpace } from '../space.mjs';
import { workFolder } from './cache.mjs';
import { fetchSource } from './libsrtp.mjs';
import { patchFolder, recipeFolder, recipeHash, toolchain } from './recipe.mjs';

const neededMb = 400;
const why = 'Building the mediasoup worker';

const tools = [
  { package: 'cmake', program: 'cmake' },
  { package: 'ninja-build', program: 'ninja' },
  { package: 'g++', program: 'g++' },
  { package: 'patch', program: 'patch' },
  { package: 'pkg-config', program: 'pkg-config' },
  { package: 'flatbuffers-compiler', program: 'flatc' },
  { package: 'libflatbuffers-dev', module: 'flatbuffers' },
  { package: 'libssl-dev', module: 'openssl' },
  { package: 'libuv1-dev', module: 'libuv' },
  { package: 'libabsl-dev', module: 'absl_flat_hash_map' },
];
const unpacker = { package: 'dpkg-dev', program: 'dpkg-source' };
const packagedSrtp = { package: 'libsrtp2-dev', module: 'libsrtp2' };

/** One compiler for each processor, but each may need a gigabyte. */
export function jobs(processors = availableParallelism(), memory = totalmem()) {
  return Math.max(1, Math.min(processors, Math.floor(memory / 1.2e9)));
}

/** The newest "[12/62]" in ninja's output. */
export function ninjaProgress(output) {
  const [, done, all] = [...output.slice(-2000).matchAll(/\[(\d+)\/(\d+)\]/g)].at(-1) ?? [];
  return done && `${done} of ${all} files`;
}

async function srtpSource(folder, later) {
  const source = await fetchSource(folder);
  if (source) return source;
  say('The source of libsrtp cannot be had here; taking the packaged library, which needs more CPU.');
  await requirePackages({ packages: missingPackages([packagedSrtp]), why, duration: 'seconds', later });
  return undefined;
}

/** A copy of the package's source with our changes to it. */
async function changedSource(folder) {
  const source = join(folder, 'source');
  cpSync(join(modules, 'mediasoup', 'worker'), source, { recursive: true });
  for (const name of readdirSync(patchFolder)) {
    const args = [
      '--strip=1',
      '--fuzz=0',
      '--batch',
      `--directory=${source}`,
      `--input=${join(patchFolder, name)}`,
    ];
    const { ok, output } = await run({ title: `patch ${name}`, command: 'patch', args });
    if (!ok) throw failed(`${name} does not fit this version of mediasoup.`, output, { local: true });
  }
  return source;
}

async function compile(folder, source, srtp, joined) {
  const build = join(folder, joined ? 'build' : 'build-one-by-one');
  const options = {
    WORKER_SOURCE: source,
    SRTP_SOURCE: srtp ?? '',
    JOIN_FILES: joined ? 'ON' : 'OFF',
  };
  const args = Object.entries(options).map(([name, value]) => `-D${name}=${value}`);
  const configured = await run({
    title: 'cmake',
    command: 'cmake',
    args: ['-S', recipeFolder, '-B', build, '-G', 'Ninja', ...args],
  });
  if (!configured.ok)
    throw failed('the build of the mediasoup worker could not be configured.', configured.output, {
      local: true,
    });
  const made = await run({
    title: 'compiling',
    command: 'ninja',
    args: ['-C', build, `-j${jobs()}`],
    detail: ninjaProgress,
  });
  return { ...made, path: join(build, 'mediasoup-worker') };
}

/** A worker in the work folder, not yet kept or checked. */
export async function buildWorker({ later = [] } = {}) {
  if (process.platform !== 'linux') {
    throw new Stop(
      `there is no ready-made mediasoup worker for ${process.platform} on ${process.arch} within reach.`,
      'Let MEDIASOUP_WORKER_BIN name one, or run the container (docker-compose.yml).',
    );
  }
  requireSpace(cacheFolder(), neededMb, why, ', or let GIAO_BAN_CACHE name a folder on a larger disk,');
  const needs = release().debian ? [...tools, unpacker] : [...tools, packagedSrtp];
  await requirePackages({ packages: missingPackages(needs), why, duration: 'about a minute', later });
  say('Building the mediasoup worker from its source (once; two to four minutes on two processors).');
  const folder = workFolder();
  const srtp = await srtpSource(folder, later);
  const source = await changedSource(folder);
  let result = await compile(folder, source, srtp, true);
  // A worker version that this recipe has not seen may not bear being compiled in joined files.
  if (!result.ok && /redefinition|ambiguous|conflicting declaration/.test(result.output)) {
    say('Joined files do not compile with this version; compiling one by one (twice as long).');
    result = await compile(folder, source, srtp, false);
  }
  if (!result.ok) throw failed('the mediasoup worker could not be built.', result.output, { local: true });
  const note = srtp ? 'libsrtp from source, on OpenSSL' : 'libsrtp as packaged';
  return { path: result.path, recipe: recipeHash(), tools: toolchain(), note };
}
