import { X509Certificate } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findTls, type Tls } from '../../server/http/tls.ts';
import { temporaryFolder } from '../support/folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const DAY_MS = 24 * 3600 * 1000;
const settings = (more: object = {}) => ({
  https: true,
  certificate: null,
  dataDir: folder.path,
  host: '0.0.0.0',
  publicUrl: 'https://giaoban.example.vn',
  announcedIps: [],
  ...more,
});

const found = async (more: object = {}, now = Date.now()): Promise<Tls> => {
  const answer = await findTls(settings(more), now);
  if (!answer.ok || !answer.tls) throw new Error('no certificate');
  return answer.tls;
};

const problems = async (certFile: string, keyFile: string, now = Date.now()) => {
  const certificate = { certFile: join(folder.path, certFile), keyFile: join(folder.path, keyFile) };
  const answer = await findTls(settings({ certificate }), now);
  return answer.ok ? [] : answer.problems;
};

test('plain HTTP needs no certificate', async () => {
  expect(await findTls(settings({ https: false }))).toEqual({ ok: true, tls: null });
});

test('a server serves with its own certificate, under every name it is asked for', async () => {
  const tls = await found({ announcedIps: ['203.0.113.9'] });
  expect(tls.selfSigned).toBe(true);
  const server = createServer(tls, (_request, response) => response.end('xin chào'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const servername of ['giaoban.example.vn', 'localhost']) {
    const status = await new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, servername, ca: tls.cert, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(200);
  }
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const certificate = new X509Certificate(tls.cert);
  expect(certificate.checkIP('203.0.113.9')).toBeDefined();
  expect(certificate.checkIP('127.0.0.1')).toBeDefined();
  expect(certificate.checkHost('evil.example')).toBeUndefined();
  expect(tls.fingerprint).toBe(certificate.fingerprint256);
});

test('the key is for its owner alone', async () => {
  await found();
  expect(statSync(join(folder.path, 'tls', 'key.pem')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder.path, 'tls')).mode & 0o777).toBe(0o700);
});

test('it stays the same until it is about to run out, gets a new name, or is damaged', async () => {
  const first = (await found()).fingerprint;
  expect((await found()).fingerprint).toBe(first);
  expect((await found({}, Date.now() + 360 * DAY_MS)).fingerprint).toBe(first);
  const renewed = (await found({}, Date.now() + 370 * DAY_MS)).fingerprint;
  expect(renewed).not.toBe(first);
  const renamed = (await found({ announcedIps: ['203.0.113.9'] })).fingerprint;
  expect(renamed).not.toBe(renewed);
  // A name that went needs no new certificate.
  expect((await found()).fingerprint).toBe(renamed);
  writeFileSync(join(folder.path, 'tls', 'key.pem'), 'damaged');
  expect((await found()).fingerprint).not.toBe(renamed);
});

test('given files are checked before anything is served', async () => {
  const own = await found();
  const other = await found({ announcedIps: ['203.0.113.10'] });
  writeFileSync(join(folder.path, 'cert.pem'), own.cert);
  writeFileSync(join(folder.path, 'key.pem'), own.key);
  writeFileSync(join(folder.path, 'other.pem'), other.key);
  writeFileSync(join(folder.path, 'text.pem'), 'text');
  const certificate = { certFile: join(folder.path, 'cert.pem'), keyFile: join(folder.path, 'key.pem') };
  expect(await found({ certificate })).toMatchObject({ selfSigned: false, fingerprint: own.fingerprint });
  expect(await problems('none.pem', 'nor.pem')).toEqual([
    expect.stringMatching(/^TLS_CERT: .*none\.pem cannot be read/),
    expect.stringMatching(/^TLS_KEY: .*nor\.pem cannot be read/),
  ]);
  expect(await problems('text.pem', 'text.pem')).toEqual([
    expect.stringMatching(/^TLS_CERT: .* is no PEM certificate/),
    expect.stringMatching(/^TLS_KEY: .* is no PEM private key/),
  ]);
  expect(await problems('cert.pem', 'other.pem')).toEqual([expect.stringMatching(/is not the key of/)]);
  expect(await problems('cert.pem', 'key.pem', Date.now() + 400 * DAY_MS)).toEqual([
    expect.stringMatching(/^TLS_CERT: .* ran out on .*; renew it/),
  ]);
});
