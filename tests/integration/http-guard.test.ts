import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type PeopleServer, startPeopleServer } from '../support/people-server.ts';

let server: PeopleServer;
beforeEach(async () => {
  server = await startPeopleServer();
});
afterEach(() => server.close());

const SIGN_IN = { username: 'chair', password: 'không phải thế này' };

/** A request as nobody's browser would send it. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.base);
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asking.on('error', reject);
    asking.end();
  });

test('a page of another site changes nothing, signed in or not', async () => {
  const { visitor, handle } = await server.staff('admin');
  const elsewhere = [
    'https://evil.example',
    'null',
    `${server.base}.evil.example`,
    `https://${new URL(server.base).hostname}`,
    null,
  ];
  for (const origin of elsewhere) {
    for (const [method, path] of [
      ['POST', '/api/sessions'],
      ['POST', `/api/s/${handle}/seat-links`],
      ['DELETE', `/api/s/${handle}`],
      ['PUT', '/api/sessions'],
    ] as const) {
      const answer = await visitor.ask(method, path, method === 'DELETE' ? undefined : SIGN_IN, { origin });
      expect([origin, answer.status, answer.body.error.code]).toEqual([
        origin,
        403,
        'request.foreign_origin',
      ]);
    }
  }
  expect((await visitor.get(`/api/s/${handle}`)).status).toBe(200);
});

test('behind a proxy the public address is our own too', async () => {
  const proxied = await startPeopleServer({ publicUrl: 'https://giaoban.example.vn', publicUrlGiven: true });
  try {
    const visitor = proxied.visitor();
    const origin = 'https://giaoban.example.vn';
    expect((await visitor.post('/api/sessions', SIGN_IN, { origin })).body.error.code).toBe('password.wrong');
    const { visitor: admin, handle } = await proxied.staff('admin');
    const { url } = (await admin.post(`/api/s/${handle}/device-links`, {})).body;
    expect(url).toMatch(/^https:\/\/giaoban\.example\.vn\/join\//);
  } finally {
    await proxied.close();
  }
});

test('links begin with the address by which the asker came, unless nobody else can use that one', async () => {
  const open = await startPeopleServer({ host: '0.0.0.0', publicUrl: 'http://192.0.2.7:3000' });
  try {
    const { visitor, handle } = await open.staff('admin');
    const here = await visitor.post(`/api/s/${handle}/device-links`, {});
    expect(here.body.url).toMatch(/^http:\/\/192\.0\.2\.7:3000\/join\//);
  } finally {
    await open.close();
  }
});

test.each([
  ['no JSON', 'username=chair', 'application/json', 400],
  ['half a JSON', '{"username":"chair"', 'application/json', 400],
  ['a form', 'username=chair&password=x', 'application/x-www-form-urlencoded', 400],
  ['text', JSON.stringify(SIGN_IN), 'text/plain', 400],
  ['a list', '[]', 'application/json', 400],
  ['a bare word', 'true', 'application/json', 400],
  ['a strange character set', '{}', 'application/json; charset=utf-7', 400],
  ['too much', JSON.stringify({ ...SIGN_IN, password: 'x'.repeat(300_000) }), 'application/json', 413],
  ['something more', JSON.stringify({ ...SIGN_IN, role: 'admin' }), 'application/json', 400],
  [
    'a prototype',
    '{"username":"chair","password":"x","__proto__":{"role":"admin"}}',
    'application/json',
    400,
  ],
  ['a prototype alone', '{"__proto__":{"username":"chair","password":"x"}}', 'application/json', 400],
  ['numbers for words', '{"username":1,"password":2}', 'application/json', 400],
])('a body that is %s is refused as such', async (_name, body, type, status) => {
  const answer = await server.visitor().ask('POST', '/api/sessions', body, { 'content-type': type });
  expect(answer.status).toBe(status);
  expect(answer.body.error.code).toBe(status === 413 ? 'request.too_large' : 'request.malformed');
});

test('a body says nothing about who somebody is', async () => {
  const { visitor, handle } = await server.staff('observer');
  const body = { title: 'x', startsAt: 1, code: '2026-01', role: 'admin', actor: { role: 'admin' } };
  expect((await visitor.post(`/api/s/${handle}/meetings`, body)).body.error.code).toBe('session.not_allowed');
  const next = { next: 'mật khẩu đủ dài', role: 'admin', accountId: 'other' };
  expect((await visitor.post(`/api/s/${handle}/password`, next)).body.error.code).toBe('request.malformed');
  expect((await visitor.get(`/api/s/${handle}`)).body.actor.role).toBe('observer');
});

test.each([
  '/api',
  '/api/nothing',
  '/api/sessions/x',
  '/api/s/abcdefgh/nothing',
  '/nothing.js',
  '/assets/none.js',
])('nothing is at %s, said in JSON', async (path) => {
  const { status, body } = await server.visitor().get(path);
  expect([status, body]).toEqual([404, { error: { code: 'request.not_found' } }]);
});

test('a path that cannot be read is malformed, not a failure of ours', async () => {
  expect((await raw('/api/links/%E0%A4%A', {})).status).toBe(400);
  expect((await raw('/join/%E0%A4%A', {})).status).toBeLessThan(500);
});

test('nobody reads outside the client folder', async () => {
  writeFileSync(join(server.folder, 'secret.txt'), 'secret');
  mkdirSync(join(server.folder, 'client'));
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/data/people.db',
  ]) {
    const answer = await raw(path, {});
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain('secret');
  }
});

test('an endless Cookie header is nobody', async () => {
  const { handle } = await server.staff('chair');
  const answer = await raw(`/api/s/${handle}`, { cookie: `gb_${handle}=${'x'.repeat(8000)}; a=%E0%A4%A` });
  expect(answer.status).toBe(401);
});

test('pages are sent with all that makes a browser careful', async () => {
  mkdirSync(join(server.folder, 'client', 'assets'), { recursive: true });
  writeFileSync(join(server.folder, 'client', 'index.html'), '<!doctype html><title>Giao Ban</title>');
  writeFileSync(join(server.folder, 'client', 'assets', 'app-1a2b3c.js'), 'export {}');
  const visitor = server.visitor();
  for (const path of ['/', '/join/abc', '/setup/abc', '/s/abcdefgh', '/s/abcdefgh/m/2020-09/display']) {
    const { status, headers, text } = await visitor.get(path);
    expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
    expect(text).toContain('Giao Ban');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'self'", "connect-src 'self' ws: wss:", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.get('permissions-policy')).toContain(
      'camera=(self), microphone=(self), display-capture=(self)',
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  }
  const lost = await visitor.get('/nothing/there');
  expect([lost.status, lost.text.includes('Giao Ban')]).toEqual([404, true]);
  const asset = await visitor.get('/assets/app-1a2b3c.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test('HTTPS is insisted on only with a certificate that browsers trust', async () => {
  const certificate = { certFile: 'cert.pem', keyFile: 'key.pem' };
  for (const [settings, insisted] of [
    [{ https: true, certificate }, true],
    [{ https: true, certificate: null }, false],
  ] as const) {
    const secure = await startPeopleServer(settings);
    const { headers } = await secure.visitor().get('/healthz');
    expect(headers.has('strict-transport-security')).toBe(insisted);
    await secure.close();
  }
});

test('the pages are missing: that is said, not a stack', async () => {
  const { status, text } = await server.visitor().get('/');
  expect([status, text]).toEqual([503, 'The pages have not been built yet: npm start builds them.\n']);
});

test('health: up is one thing, ready another', async () => {
  const visitor = server.visitor();
  expect((await visitor.get('/readyz')).status).toBe(200);
  server.state.workers = false;
  const unready = await visitor.get('/readyz');
  expect([unready.status, unready.body]).toEqual([503, { database: true, workers: false }]);
  expect((await visitor.get('/healthz')).status).toBe(200);
});

test('the address of a visitor is what the trusted proxy says, and nobody else', async () => {
  const link = `/api/links/${'x'.repeat(43)}`;
  const fish = async (of: PeopleServer) => {
    for (let turn = 0; turn < 30; turn += 1)
      await of.visitor().ask('GET', link, undefined, { 'x-forwarded-for': '203.0.113.5' });
    const other = await of.visitor().ask('GET', link, undefined, { 'x-forwarded-for': '203.0.113.6' });
    return other.status;
  };
  const proxied = await startPeopleServer({ trustProxy: 1 });
  try {
    expect(await fish(proxied)).toBe(404);
    expect(await fish(server)).toBe(429);
  } finally {
    await proxied.close();
  }
});

test('a failure of ours is logged in full and told in one word', async () => {
  const { visitor, handle } = await server.staff('admin');
  server.database.exec('DROP TABLE departments');
  const { status, text } = await visitor.get(`/api/s/${handle}/admin`);
  expect(status).toBe(503);
  expect(JSON.parse(text)).toEqual({ error: { code: 'server.not_saved' } });
  expect(server.lines.join()).toContain('no such table: departments');
});

test('a database that nothing can be written to keeps nobody out, and says what was not saved', async () => {
  const { visitor, handle, token } = await server.staff('chair');
  server.database.exec('PRAGMA query_only = 1');
  server.clock.now += 3_600_000;
  expect((await visitor.get(`/api/s/${handle}`)).status).toBe(200);
  const late = await server.visitor().post(`/api/links/${token}`, {});
  expect([late.status, late.body.error.code]).toEqual([503, 'server.not_saved']);
});
