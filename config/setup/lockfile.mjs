// Compares what the lockfile asks for with what npm noted that it installed, without starting npm.

import { existsSync } from 'node:fs';

export function here() {
  const libc = existsSync('/etc/alpine-release') ? 'musl' : 'glibc';
  return { os: process.platform, cpu: process.arch, libc };
}

/** npm's rule for `os`, `cpu` and `libc`: a name must be listed, and must not be listed with "!". */
export function fits(wanted, actual) {
  if (wanted === undefined) return true;
  const names = [wanted].flat();
  if (names.includes(`!${actual}`)) return false;
  const asked = names.filter((name) => !name.startsWith('!'));
  return asked.length === 0 || asked.includes(actual) || asked.includes('any');
}

/** An optional package that says for which machines it is, and this is one of them. */
function madeForHere(entry, machine) {
  const named = entry.os !== undefined || entry.cpu !== undefined;
  return (
    named && fits(entry.os, machine.os) && fits(entry.cpu, machine.cpu) && fits(entry.libc, machine.libc)
  );
}

/**
 * The packages that are not installed as the lockfile says.
 * `missing`: npm must install them. `skipped`: optional ones made for this machine, which npm may have
 * tried in vain; whoever calls decides whether to try once more.
 */
export function compare(lockfile, installed, machine = here()) {
  const missing = [];
  const skipped = [];
  for (const [path, wanted] of Object.entries(lockfile.packages)) {
    if (path === '' || wanted.link) continue;
    const found = installed.packages[path];
    if (found) {
      if (found.version !== wanted.version || found.integrity !== wanted.integrity) missing.push(path);
    } else if (!wanted.optional) {
      missing.push(path);
    } else if (madeForHere(wanted, machine)) {
      skipped.push(path);
    }
  }
  return { missing, skipped };
}
