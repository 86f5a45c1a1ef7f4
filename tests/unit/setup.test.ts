// The set-up is plain JavaScript for an old Node; its pure parts are checked here, the rest by running it.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

// Named at run time: these files carry no types, and need none beyond this test.
const part = (name: string) => import(`../../config/setup/${name}.mjs`);

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const locked = (packages: Record<string, object>) => ({ packages: { '': { name: 'room' }, ...packages } });

describe('the packages against the lockfile', () => {
  const express = { version: '5.3.0', integrity: 'sha512-a' };

  test('agree when each has its version and integrity', async () => {
    const { compare } = await part('lockfile');
    const lock = locked({ 'node_modules/express': express });
    expect(compare(lock, { packages: { 'node_modules/express': express } }, linux)).toEqual({
      missing: [],
      skipped: [],
    });
  });

  test.each([
    ['absent', {}],
    ['another version', { 'node_modules/express': { ...express, version: '5.2.0' } }],
    ['another content', { 'node_modules/express': { ...express, integrity: 'sha512-b' } }],
  ])('do not agree: %s', async (_, packages) => {
    const { compare } = await part('lockfile');
    const lock = locked({ 'node_modules/express': express });
    expect(compare(lock, { packages }, linux).missing).toEqual(['node_modules/express']);
  });

  test('an optional package counts only on the machine it is made for', async () => {
    const { compare } = await part('lockfile');
    const native = (os: unknown, cpu: unknown, libc?: string[]) => ({
      version: '1.0.0',
      optional: true,
      os,
      cpu,
      libc,
    });
    const lock = locked({
      here: native(['linux'], ['x64'], ['glibc']),
      oneWord: native('linux', 'x64'),
      musl: native(['linux'], ['x64'], ['musl']),
      apple: native(['darwin'], ['arm64']),
      notHere: native(['!linux'], undefined),
      anywhere: { version: '1.0.0', optional: true },
    });
    expect(compare(lock, { packages: {} }, linux)).toEqual({ missing: [], skipped: ['here', 'oneWord'] });
  });

  test('a lockfile that lacks packages for other machines is completed', async () => {
    const { absent } = await part('complete-lockfile');
    const lock = locked({
      'node_modules/fast': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: {
          '@fast/linux-x64': '2.0.0',
          '@fast/linux-arm64-musl': '2.0.0',
          ranged: '^1.0.0',
        },
      },
      'node_modules/@fast/linux-x64': { version: '2.0.0', optional: true },
    });
    expect(absent(lock)).toEqual({
      'node_modules/@fast/linux-arm64-musl': {
        version: '2.0.0',
        cpu: ['arm64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    });
  });
});

describe('Node', () => {
  test.each([
    ['v24.21.0', true],
    ['22.18.0', true],
    ['22.17.1', false],
    ['v20.20.2', false],
  ])('%s runs TypeScript: %s', async (version, enough) => {
    const { isEnough } = await part('node');
    expect(isEnough(version)).toBe(enough);
  });
});

describe('the cache', () => {
  test('lies where it is told, else where the XDG rules say, else in the home', async () => {
    const { cacheFolder } = await part('paths');
    expect(cacheFolder({ GIAO_BAN_CACHE: '/srv/cache', XDG_CACHE_HOME: '/x' }, '/home/lan')).toBe(
      '/srv/cache',
    );
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, '/home/lan')).toBe('/x/giao-ban');
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, '/home/lan')).toBe('/home/lan/.cache/giao-ban');
  });

  const worker = { version: '3.27.1', on: 'linux-x64', recipe: 'aaaaaaaa' };

  test('tells workers apart by version, machine, recipe and toolchain', async () => {
    const { entryName } = await part('worker/recipe');
    const names = [
      worker,
      { ...worker, version: '3.28.0' },
      { ...worker, on: 'linux-arm64' },
      { ...worker, recipe: 'bbbbbbbb' },
      { ...worker, recipe: undefined },
    ].flatMap((made) => ['12.2.0', '14.2.0'].map((compiler) => entryName({ ...made, tools: { compiler } })));
    // The prebuilt one has no toolchain of ours, so its two names are one.
    expect(new Set(names).size).toBe(names.length - 1);
  });

  test('offers a worker of any toolchain, but of no other recipe, version or machine', async () => {
    const { entryName, mayServe } = await part('worker/recipe');
    const named = (change: object) => entryName({ ...worker, tools: { compiler: '9' }, ...change });
    expect(mayServe(named({}), worker)).toBe(true);
    expect(mayServe(named({ recipe: undefined }), worker)).toBe(true);
    expect(mayServe(named({ recipe: 'bbbbbbbb' }), worker)).toBe(false);
    expect(mayServe(named({ version: '3.27.10' }), worker)).toBe(false);
    expect(mayServe(named({ on: 'linux-arm64' }), worker)).toBe(false);
  });

  test('asks upstream by the name upstream gives, or the mirror that is named', async () => {
    const { machine, prebuiltUrl } = await part('worker/recipe');
    const pkg = { version: '3.27.1', repository: { url: 'git+https://code.example/ms.git' } };
    expect(prebuiltUrl({ pkg, env: {}, kernel: '6.1.0-9' })).toBe(
      `https://code.example/ms/releases/download/3.27.1/mediasoup-worker-3.27.1-${machine()}${
        process.platform === 'linux' ? '-kernel6' : ''
      }.tgz`,
    );
    const env = { MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL: 'https://mirror.example' };
    expect(prebuiltUrl({ pkg, env })).toMatch(/^https:\/\/mirror\.example\/3\.27\.1\//);
  });
});

describe('a lock', () => {
  const asked = { holder: { pid: 7, host: 'a' }, touchedAt: 0, now: 1000, here: 'a' };

  test('stands while its holder lives or its beat is fresh', async () => {
    const { isStale } = await part('lock');
    expect(isStale({ ...asked, alive: () => true })).toBe(false);
    expect(isStale({ ...asked, here: 'b', alive: () => false })).toBe(false);
  });

  test('falls when its holder is gone, or silent for long', async () => {
    const { isStale } = await part('lock');
    expect(isStale({ ...asked, alive: () => false })).toBe(true);
    expect(isStale({ ...asked, here: 'b', now: 60_000, alive: () => true })).toBe(true);
  });
});

describe('the inputs of the client', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inputs-'));
    mkdirSync(join(folder, 'client'));
    writeFileSync(join(folder, 'client/a.ts'), 'a');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('have one hash whatever their dates, another for each change', async () => {
    const { contentHash } = await part('fingerprint');
    const hash = () => contentHash(folder, ['client', 'absent'], (name: string) => !name.endsWith('.md'));
    const first = hash();
    utimesSync(join(folder, 'client/a.ts'), 1, 1);
    writeFileSync(join(folder, 'client/NOTES.md'), 'not an input');
    expect(hash()).toBe(first);
    writeFileSync(join(folder, 'client/b.ts'), '');
    const second = hash();
    expect(second).not.toBe(first);
    writeFileSync(join(folder, 'client/a.ts'), 'b');
    expect(hash()).not.toBe(second);
  });
});

describe('a failure', () => {
  test.each([
    ['npm error code EAI_AGAIN', 'network'],
    ['Temporary failure resolving ‘deb.example’', 'network'],
    ['write error: No space left on device', 'disk'],
    ["EROFS: read-only file system, mkdir '/x'", 'readonly'],
    ['c++: fatal error: Killed signal terminated program cc1plus', 'memory'],
    ['EACCES: permission denied', 'access'],
    ['npm error code EUSAGE', undefined],
  ])('%s → %s', async (output, cause) => {
    const { causeOf } = await part('failures');
    expect(causeOf(output)).toBe(cause);
  });

  test('of a command that asks no network is never the network’s', async () => {
    const { causeOf } = await part('failures');
    const output = "[UNRESOLVED_IMPORT] Could not resolve './room' in client/main.tsx";
    expect(causeOf(output, { local: true })).toBeUndefined();
  });

  test('without a known cause shows what was said from the first error on, without stack and colours', async () => {
    const { failed } = await part('failures');
    const stop = failed(
      'the client could not be built.',
      'ok\n\u001b[31merror\u001b[0m: no such word\n    at f (x.js:1)\n',
    );
    expect(stop.message).toBe('the client could not be built.');
    expect(stop.cure).toContain('It said:\nerror: no such word\n');
    expect(stop.cure).not.toMatch(/ok\n|x\.js/);
  });

  test('for lack of packages names the one command on Debian, the packages elsewhere', async () => {
    const { installationStop, readRelease } = await part('debian');
    const ubuntu = readRelease(
      'PRETTY_NAME="Ubuntu 24.04"\nID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME=noble\n',
    );
    expect(ubuntu).toEqual({ name: 'Ubuntu 24.04', codename: 'noble', debian: true });
    const asked = { packages: ['cmake', 'g++'], why: 'Building' };
    expect(installationStop({ ...asked, ...ubuntu }).cure).toContain('--no-install-recommends cmake g++\n');
    const fedora = readRelease('PRETTY_NAME="Fedora 44"\nID=fedora\n');
    expect(installationStop({ ...asked, ...fedora })).toMatchObject({
      message: expect.stringContaining('Fedora 44'),
      cure: expect.stringContaining('cmake g++'),
    });
  });
});

describe('building the worker', () => {
  test('takes the sources from the archives of this system only', async () => {
    const { sourceLines } = await part('worker/libsrtp');
    const targets = [
      'http://mirror.example/debian/|bookworm|main',
      'http://mirror.example/debian/|bookworm|main',
      'http://mirror.example/debian-security/|bookworm-security|main',
      'http://mirror.example/debian/|bookworm|non-free',
      'https://vendor.example/apt/|nodistro|main',
      '',
    ].join('\n');
    expect(sourceLines(targets, 'bookworm', '/k.gpg')).toEqual([
      'deb-src [signed-by=/k.gpg] http://mirror.example/debian/ bookworm main',
      'deb-src [signed-by=/k.gpg] http://mirror.example/debian-security/ bookworm-security main',
    ]);
  });

  test('shows ninja’s newest count, and one compiler for each processor that has memory', async () => {
    const { jobs, ninjaProgress } = await part('worker/build');
    expect(ninjaProgress('[1/62] a\n[12/62] b\n')).toBe('12 of 62 files');
    expect(ninjaProgress('ninja: Entering directory')).toBeUndefined();
    expect([jobs(8, 32e9), jobs(8, 4e9), jobs(2, 1e9)]).toEqual([8, 3, 1]);
  });
});
