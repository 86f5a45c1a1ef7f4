// Debian's packages: which are missing, and installing them where this user may.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Stop, say } from './console.mjs';
import { failed } from './failures.mjs';
import { onPath } from './paths.mjs';
import { run } from './run.mjs';

/** The fields of /etc/os-release that tell a Debian, or a system made from it, from others. */
export function readRelease(text) {
  const field = (name) => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
  const family = [field('ID'), ...field('ID_LIKE').split(' ')];
  return {
    name: field('PRETTY_NAME'),
    codename: field('VERSION_CODENAME'),
    debian: family.includes('debian'),
  };
}

export function release() {
  try {
    return readRelease(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return { name: process.platform, codename: '', debian: false };
  }
}

/**
 * A need is a Debian package with the sign by which it is seen without asking dpkg: a program, a pkg-config
 * module, or a test of its own. That way it counts as met on any distribution.
 */
export function missingPackages(needs) {
  const pkgConfig = onPath('pkg-config');
  const met = ({ program, module, test }) => {
    if (program) return onPath(program) !== undefined;
    if (module) return pkgConfig !== undefined && spawnSync(pkgConfig, ['--exists', module]).status === 0;
    return test();
  };
  return needs.filter((need) => !met(need)).map((need) => need.package);
}

/** What to tell someone whose set-up lacks packages that it may not install. */
export function installationStop({ packages, why, debian, name }) {
  const list = packages.join(' ');
  if (!debian) {
    return new Stop(
      `${why} needs programs that this system (${name}) lacks.`,
      `In Debian the packages are called: ${list}\nInstall what is called so here and run again.`,
    );
  }
  return new Stop(
    `${why} needs Debian packages, and only root may install them.`,
    `Run this once, then run again:\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${list}\n`,
  );
}

const apt = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2'];
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

/** Installs `packages`; `later` are those that the following steps will ask for, named in the same message. */
export async function requirePackages({ packages, why, duration, later = [] }) {
  if (packages.length === 0) return;
  const { debian, name } = release();
  if (!debian || !onPath('apt-get') || process.getuid() !== 0) {
    throw installationStop({ packages: [...new Set([...packages, ...later])], why, debian, name });
  }
  say(`${why}: installing ${packages.join(', ')} from Debian (${duration}).`);
  const args = [...apt, 'install', '-y', '--no-install-recommends', ...packages];
  const install = () =>
    run({ title: 'apt-get install', command: 'apt-get', args, env, failure: 'not possible' });
  let result = await install();
  if (!result.ok) {
    // No lists yet (a container) or lists so old that the files they name are gone.
    say('Debian’s package lists are missing or old; fetching them and trying once more.');
    await run({ title: 'apt-get update', command: 'apt-get', args: [...apt, 'update'], env });
    result = await install();
  }
  if (!result.ok) throw failed(`${why}: Debian’s packages could not be installed.`, result.output);
}
