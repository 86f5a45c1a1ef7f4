// libsrtp's source from the distribution's own archive, checked by its signatures.
// The packaged library encrypts through NSS; built on OpenSSL the same work costs about a fifth less CPU for
// each forwarded packet, and a room of seventy forwards thousands a second.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { release } from '../debian.mjs';
import { onPath } from '../paths.mjs';
import { run } from '../run.mjs';

const keyrings = [
  'debian-archive-keyring.pgp',
  'debian-archive-keyring.gpg',
  'ubuntu-archive-keyring.gpg',
].map((name) => `/usr/share/keyrings/${name}`);

/** deb-src lines for the archives that this system installs from: `targets` is one "uri|release|component" a line. */
export function sourceLines(targets, codename, keyring) {
  const option = keyring ? `[signed-by=${keyring}] ` : '';
  const ours = targets
    .split('\n')
    .map((line) => line.trim().split('|'))
    // Other repositories (a vendor's) would only bring errors; libsrtp is in universe on Ubuntu.
    .filter(
      ([uri, suite, component]) => uri && suite?.startsWith(codename) && /^(main|universe)$/.test(component),
    )
    .map(([uri, suite, component]) => `deb-src ${option}${uri} ${suite} ${component}`);
  return [...new Set(ours)];
}

/** The folder of the source tree, or undefined where sources cannot be had. */
export async function fetchSource(folder) {
  const { debian, codename } = release();
  if (!debian || !codename || !onPath('apt-get') || !onPath('dpkg-source')) return undefined;
  // apt itself tells its archives, whether they stand in sources.list or in *.sources files.
  const targets = spawnSync(
    'apt-get',
    ['indextargets', '--format', '$(REPO_URI)|$(RELEASE)|$(COMPONENT)', 'Created-By: Packages'],
    { encoding: 'utf8' },
  ).stdout;
  const lines = sourceLines(
    targets ?? '',
    codename,
    keyrings.find((file) => existsSync(file)),
  );
  if (lines.length === 0) return undefined;

  // Everything in a folder of our own: the system's lists stay as they are, and root is not needed.
  const place = join(folder, 'libsrtp');
  for (const name of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(join(place, name), { recursive: true });
  writeFileSync(join(place, 'sources.list'), `${lines.join('\n')}\n`);
  const apt = Object.entries({
    'Dir::Etc::SourceList': join(place, 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': join(place, 'lists'),
    'Dir::Cache': join(place, 'cache'),
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
  }).flatMap(([option, value]) => ['-o', `${option}=${value}`]);
  const env = { ...process.env, LC_ALL: 'C' };
  const ask = (title, ...args) =>
    run({
      title,
      command: 'apt-get',
      args: ['-q', ...apt, ...args],
      cwd: place,
      env,
      failure: 'not within reach',
    });
  if (!(await ask('lists of sources', 'update')).ok) return undefined;
  if (!(await ask('source of libsrtp', 'source', 'libsrtp2')).ok) return undefined;
  const name = readdirSync(place).find((entry) => existsSync(join(place, entry, 'include', 'srtp.h')));
  return name && join(place, name);
}
