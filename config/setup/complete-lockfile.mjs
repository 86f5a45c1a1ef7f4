// node config/setup/complete-lockfile.mjs: run after an `npm install` that changed the lockfile.
// Packages with native parts name one optional package for each kind of machine. A registry that lacks some of
// them leaves them out of the lockfile, and `npm ci` then refuses the whole of it, everywhere. This puts their
// names and exact versions back. They carry no integrity, since nobody here has seen them, and npm passes over
// them on every machine they are not made for.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** Such packages are named after the machine they are made for: `…-linux-arm-gnueabihf`. */
export function machineOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = os === 'linux' && words.includes('musl') ? 'musl' : undefined;
  return { os: os && [os], cpu: cpu && [cpu], libc: libc && [libc] };
}

/** The entries that the lockfile lacks, by their path. */
export function absent(lockfile) {
  const found = {};
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const nested = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
      const hoisted = `node_modules/${name}`;
      if (lockfile.packages[nested] || lockfile.packages[hoisted] || !/^\d+\.\d+\.\d+/.test(version))
        continue;
      const { os, cpu, libc } = machineOf(name);
      // In npm's own order, so that its next writing changes nothing.
      found[hoisted] = { version, cpu, dev: entry.dev, libc, optional: true, os };
    }
  }
  return found;
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').at(-1))) {
  const file = join(root, 'package-lock.json');
  const lockfile = JSON.parse(readFileSync(file, 'utf8'));
  const added = absent(lockfile);
  const entries = Object.entries({ ...lockfile.packages, ...added });
  lockfile.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en')));
  if (Object.keys(added).length > 0) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  console.log(Object.keys(added).join('\n') || 'The lockfile is complete.');
}
