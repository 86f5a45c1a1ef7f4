import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setupLink } from '../../server/auth/setup-link.ts';
import { type PeopleServer, startPeopleServer } from '../support/people-server.ts';

let server: PeopleServer;
beforeEach(async () => {
  server = await startPeopleServer();
});
afterEach(() => server.close());

const link = () => setupLink(server.people, { dataDir: server.dataDir, baseUrl: server.base });
const form = { name: 'Quản trị hệ thống', username: 'quan.tri', password: 'mật khẩu đủ dài' };

test('whoever has the token of the console becomes the first administrator, once', async () => {
  const token = link()?.split('/setup/')[1];
  const visitor = server.visitor();
  expect((await visitor.get('/api/setup')).body).toEqual({ needed: true });
  const { status, body } = await visitor.post('/api/setup', { token, ...form });
  expect(status).toBe(200);
  expect((await visitor.get(`/api/s/${body.handle}`)).body).toMatchObject({
    actor: { role: 'admin' },
    name: form.name,
    hasPassword: true,
  });
  expect((await visitor.get('/api/setup')).body).toEqual({ needed: false });
  const again = await visitor.post('/api/setup', { token, ...form, username: 'second' });
  expect([again.status, again.body.error.code]).toEqual([409, 'setup.done']);
  expect(link()).toBeNull();
  expect(existsSync(join(server.dataDir, 'setup-token.txt'))).toBe(false);
});

test('two who set up at the same moment do not both become administrators', async () => {
  const token = link()?.split('/setup/')[1];
  const answers = await Promise.all(
    ['one', 'two'].map((username) => server.visitor().post('/api/setup', { token, ...form, username })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(server.people.accounts()).toHaveLength(1);
});

test('the link is the same at each start until it is used, and its file is for nobody else to read', () => {
  const first = link();
  expect(link()).toBe(first);
  const file = join(server.dataDir, 'setup-token.txt');
  expect(first).toBe(`${server.base}/setup/${readFileSync(file, 'utf8').trim()}`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.stringify(server.database.all('SELECT * FROM settings'))).not.toContain(
    readFileSync(file, 'utf8').trim(),
  );
});

test('a wrong token sets nothing up, and guessing is slowed', async () => {
  link();
  const visitor = server.visitor();
  for (let turn = 0; turn < 5; turn += 1)
    expect((await visitor.post('/api/setup', { token: `wrong${turn}`, ...form })).body.error.code).toBe(
      'setup.token_wrong',
    );
  expect((await visitor.post('/api/setup', { token: 'wrong', ...form })).status).toBe(429);
  expect(server.people.setupNeeded()).toBe(true);
});

test('a short password keeps the token alive', async () => {
  const token = link()?.split('/setup/')[1];
  const short = await server.visitor().post('/api/setup', { token, ...form, password: 'ngắn' });
  expect(short.body.error.code).toBe('password.too_short');
  expect((await server.visitor().post('/api/setup', { token, ...form })).status).toBe(200);
});
