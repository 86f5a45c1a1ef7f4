import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { SeatId } from '../../shared/kernel/ids.ts';
import { type PeopleServer, startPeopleServer } from '../support/people-server.ts';

let server: PeopleServer;
beforeEach(async () => {
  server = await startPeopleServer();
  server.roster();
});
afterEach(() => server.close());

const seatLink = (id = 'p89') => {
  const issued = server.people.issueSeatLinks([id as SeatId], server.base);
  if (!issued.ok) throw new Error(issued.error.code);
  const [link] = issued.value.links;
  return { token: server.tokenOf(link?.url ?? ''), code: link?.code ?? '' };
};

const wrongCode = (code: string) => (code === '000000' ? '000001' : '000000');
const PASSWORD = 'mật khẩu đủ dài';

test('a seat comes in with its link and code, and is told its own name and meetings', async () => {
  const { token, code } = seatLink();
  const visitor = server.visitor();
  expect((await visitor.get(`/api/links/${token}`)).body).toEqual({
    kind: 'seat',
    name: 'Tỉnh ủy An Giang',
    role: 'seat',
    needsCode: true,
  });
  const { status, body } = await visitor.post(`/api/links/${token}`, { code });
  expect(status).toBe(200);
  expect((await visitor.get(`/api/s/${body.handle}`)).body).toEqual({
    handle: body.handle,
    actor: { role: 'seat', seatId: 'p89' },
    name: 'Tỉnh ủy An Giang',
    companionOnly: false,
    hasPassword: false,
    meetings: [],
  });
});

test('the cookie is named after the handle, hidden from scripts and kept on this site', async () => {
  const { token, code } = seatLink();
  const visitor = server.visitor();
  const { body } = await visitor.post(`/api/links/${token}`, { code });
  expect(visitor.setCookies).toEqual([
    expect.objectContaining({
      name: `gb_${body.handle}`,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      maxAge: 30 * 24 * 3600,
    }),
  ]);
  expect(visitor.setCookies[0]?.secure).toBeFalsy();
});

test('over HTTPS the cookie never travels in the clear', async () => {
  const behindProxy = await startPeopleServer({
    publicUrl: 'https://giaoban.example.vn',
    publicUrlGiven: true,
  });
  try {
    const { visitor } = await behindProxy.staff('chair');
    expect(visitor.setCookies[0]?.secure).toBe(true);
  } finally {
    await behindProxy.close();
  }
});

test('a wrong or missing code opens nothing', async () => {
  const { token, code } = seatLink();
  const visitor = server.visitor();
  for (const body of [{ code: wrongCode(code) }, {}]) {
    const answer = await visitor.post(`/api/links/${token}`, body);
    expect([answer.status, answer.body]).toEqual([401, { error: { code: 'code.wrong' } }]);
  }
  expect(visitor.cookies.size).toBe(0);
  expect((await visitor.post(`/api/links/${token}`, { code: '12345' })).body.error.code).toBe(
    'request.malformed',
  );
});

test('after five wrong codes even the right one has to wait, and another seat does not', async () => {
  const { token, code } = seatLink();
  const visitor = server.visitor();
  for (let turn = 0; turn < 5; turn += 1)
    expect((await visitor.post(`/api/links/${token}`, { code: wrongCode(code) })).status).toBe(401);
  const slowed = await visitor.post(`/api/links/${token}`, { code });
  expect(slowed.status).toBe(429);
  expect(slowed.body.error.code).toBe('tries.too_many');
  expect(slowed.body.error.params.seconds).toBeGreaterThan(0);
  expect(slowed.headers.get('retry-after')).toBe(String(slowed.body.error.params.seconds));
  const other = seatLink('p72');
  expect((await visitor.post(`/api/links/${other.token}`, { code: other.code })).status).toBe(200);
});

test('a hundred tries at once are a hundred tries', async () => {
  const { token, code } = seatLink();
  const visitor = server.visitor();
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => visitor.post(`/api/links/${token}`, { code: wrongCode(code) })),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(95);
});

test('a right code takes back the wrong ones before it', async () => {
  const { token, code } = seatLink();
  const visitor = server.visitor();
  for (let turn = 0; turn < 3; turn += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1)
      expect((await visitor.post(`/api/links/${token}`, { code: wrongCode(code) })).status).toBe(401);
    expect((await visitor.post(`/api/links/${token}`, { code })).status).toBe(200);
  }
});

test('seventy seats behind one address all come in', async () => {
  const ids = server.people.roster().map(({ id }) => id);
  const issued = server.people.issueSeatLinks(ids, server.base);
  const links = issued.ok ? issued.value.links : [];
  const answers = await Promise.all(
    links.map(({ url, code }) => server.visitor().post(`/api/links/${server.tokenOf(url)}`, { code })),
  );
  expect(answers.map(({ status }) => status)).toEqual(new Array(70).fill(200));
});

test('one address that fishes for links is slowed', async () => {
  const visitor = server.visitor();
  const answers = [];
  for (let turn = 0; turn < 31; turn += 1)
    answers.push(await visitor.get(`/api/links/${'x'.repeat(43)}${turn}`));
  expect(answers.slice(0, 30).map(({ status }) => status)).toEqual(new Array(30).fill(404));
  expect(answers[30]?.status).toBe(429);
});

test('a link that is issued again stops the old link, its devices and its sessions at once', async () => {
  const first = seatLink();
  const room = server.visitor();
  const { body } = await room.post(`/api/links/${first.token}`, { code: first.code });
  const device = await room.post(`/api/s/${body.handle}/device-links`, {});
  const phone = server.visitor();
  const companion = await phone.post(`/api/links/${server.tokenOf(device.body.url)}`, {});
  const cut: string[] = [];
  server.people.onRevoked((sessionId) => cut.push(sessionId));

  seatLink();
  expect((await room.post(`/api/links/${first.token}`, { code: first.code })).body.error.code).toBe(
    'link.revoked',
  );
  expect((await phone.get(`/api/links/${server.tokenOf(device.body.url)}`)).body.error.code).toBe(
    'link.revoked',
  );
  expect((await room.get(`/api/s/${body.handle}`)).body.error.code).toBe('session.unknown');
  expect((await phone.get(`/api/s/${companion.body.handle}`)).body.error.code).toBe('session.unknown');
  expect(cut).toHaveLength(2);
});

test('a device link makes companions of the same seat for a quarter of an hour', async () => {
  const { token, code } = seatLink();
  const room = server.visitor();
  const { handle } = (await room.post(`/api/links/${token}`, { code })).body;
  const { url, expiresAt } = (await room.post(`/api/s/${handle}/device-links`, {})).body;
  expect(expiresAt - server.clock.now).toBe(15 * 60 * 1000);
  for (let turn = 0; turn < 2; turn += 1) {
    const phone = server.visitor();
    const companion = (await phone.post(`/api/links/${server.tokenOf(url)}`, {})).body;
    const { body } = await phone.get(`/api/s/${companion.handle}`);
    expect(body).toMatchObject({ actor: { role: 'seat', seatId: 'p89' }, companionOnly: true });
    const more = await phone.post(`/api/s/${companion.handle}/device-links`, {});
    expect(more.body.error.code).toBe('session.not_allowed');
  }
  server.clock.now += 15 * 60 * 1000;
  const late = await server.visitor().post(`/api/links/${server.tokenOf(url)}`, {});
  expect([late.status, late.body.error.code]).toEqual([410, 'link.expired']);
});

test('an invitation signs in until it runs out, and lets a password be set', async () => {
  const { visitor, handle, token } = await server.staff('chair');
  expect((await visitor.get(`/api/s/${handle}`)).body).toMatchObject({
    actor: { role: 'chair' },
    hasPassword: false,
  });
  const short = await visitor.post(`/api/s/${handle}/password`, { next: 'ngắn' });
  expect(short.body.error.code).toBe('password.too_short');
  expect((await visitor.post(`/api/s/${handle}/password`, { next: PASSWORD })).body).toEqual({});
  expect((await visitor.get(`/api/s/${handle}`)).body.hasPassword).toBe(true);
  expect((await server.visitor().post(`/api/links/${token}`, {})).status).toBe(200);
  server.clock.now += 14 * 24 * 3600 * 1000;
  expect((await server.visitor().post(`/api/links/${token}`, {})).body.error.code).toBe('link.expired');
});

test('name and password sign in, however the keyboard writes its accents', async () => {
  const { visitor, handle } = await server.staff('chair');
  await visitor.post(`/api/s/${handle}/password`, { next: PASSWORD.normalize('NFC') });
  const again = server.visitor();
  const answer = await again.post('/api/sessions', {
    username: 'chair',
    password: PASSWORD.normalize('NFD'),
  });
  expect(answer.status).toBe(200);
  expect((await again.get('/api/sessions')).body).toHaveLength(1);
});

test('who does not exist, who has no password and who has another get the same answer', async () => {
  await server.staff('deputy');
  const { visitor, handle } = await server.staff('chair');
  await visitor.post(`/api/s/${handle}/password`, { next: PASSWORD });
  for (const username of ['chair', 'deputy', 'nobody', 'constructor', 'tostring']) {
    const answer = await server.visitor().post('/api/sessions', { username, password: 'không phải thế này' });
    expect([answer.status, answer.body]).toEqual([401, { error: { code: 'password.wrong' } }]);
  }
});

test('guessing one name is slowed, and does not lock others out', async () => {
  for (const role of ['chair', 'deputy'] as const) {
    const { visitor, handle } = await server.staff(role);
    await visitor.post(`/api/s/${handle}/password`, { next: PASSWORD });
  }
  const visitor = server.visitor();
  for (let turn = 0; turn < 5; turn += 1)
    await visitor.post('/api/sessions', { username: 'chair', password: `sai lần ${turn}` });
  const slowed = await visitor.post('/api/sessions', { username: 'chair', password: PASSWORD });
  expect(slowed.body.error.code).toBe('tries.too_many');
  expect((await visitor.post('/api/sessions', { username: 'deputy', password: PASSWORD })).status).toBe(200);
});

test('a second password needs the first, and ends the sessions of other browsers', async () => {
  const { visitor, handle, token } = await server.staff('chair');
  const other = server.visitor();
  const elsewhere = (await other.post(`/api/links/${token}`, {})).body.handle;
  await visitor.post(`/api/s/${handle}/password`, { next: PASSWORD });
  expect((await other.get(`/api/s/${elsewhere}`)).status).toBe(200);
  const next = 'mật khẩu thứ hai';
  for (const current of [undefined, 'không phải'])
    expect((await visitor.post(`/api/s/${handle}/password`, { current, next })).body.error.code).toBe(
      'password.wrong',
    );
  expect((await visitor.post(`/api/s/${handle}/password`, { current: PASSWORD, next })).status).toBe(200);
  expect((await visitor.get(`/api/s/${handle}`)).status).toBe(200);
  expect((await other.get(`/api/s/${elsewhere}`)).status).toBe(401);
});

test('a seat has no password', async () => {
  const { token, code } = seatLink();
  const visitor = server.visitor();
  const { handle } = (await visitor.post(`/api/links/${token}`, { code })).body;
  const answer = await visitor.post(`/api/s/${handle}/password`, { next: PASSWORD });
  expect(answer.body.error.code).toBe('session.not_allowed');
});

test('one browser holds several sessions; signing out ends one and takes its cookie', async () => {
  const visitor = server.visitor();
  const handles: string[] = [];
  for (const id of ['p89', 'p72']) {
    const { token, code } = seatLink(id);
    handles.push((await visitor.post(`/api/links/${token}`, { code })).body.handle);
  }
  const all = (await visitor.get('/api/sessions')).body as { handle: string; name: string }[];
  expect(all.map(({ name }) => name).sort()).toEqual(['Tỉnh ủy An Giang', 'Tỉnh ủy Tây Ninh']);
  expect((await visitor.ask('DELETE', `/api/s/${handles[0]}`)).body).toEqual({});
  expect([...visitor.cookies.keys()]).toEqual([`gb_${handles[1]}`]);
  expect((await visitor.get('/api/sessions')).body).toHaveLength(1);
});

test("a session is proved by its own cookie: a handle alone, or another's secret, opens nothing", async () => {
  const { visitor, handle } = await server.staff('chair');
  const { visitor: second, handle: other } = await server.staff('observer');
  expect((await server.visitor().get(`/api/s/${handle}`)).status).toBe(401);
  second.cookies.set(`gb_${handle}`, second.cookies.get(`gb_${other}`) ?? '');
  expect((await second.get(`/api/s/${handle}`)).status).toBe(401);
  for (const strange of ['constructor', '__proto__', 'toString', '..%2f', 'x'.repeat(200)])
    expect((await visitor.get(`/api/s/${strange}`)).status).toBe(401);
});

test('a session ends thirty days after it was last used, not after it was begun', async () => {
  const { visitor, handle } = await server.staff('chair');
  server.clock.now += 29 * 24 * 3600 * 1000;
  expect((await visitor.get(`/api/s/${handle}`)).status).toBe(200);
  server.clock.now += 29 * 24 * 3600 * 1000;
  expect((await visitor.get(`/api/s/${handle}`)).status).toBe(200);
  server.clock.now += 30 * 24 * 3600 * 1000;
  expect((await visitor.get(`/api/s/${handle}`)).status).toBe(401);
  expect((await visitor.get('/api/sessions')).body).toEqual([]);
  expect(visitor.cookies.size).toBe(0);
});

test('neither tokens nor codes nor secrets are in the database or in the log', async () => {
  const { token, code } = seatLink();
  const visitor = server.visitor();
  await visitor.get(`/api/links/${token}`);
  const { handle } = (await visitor.post(`/api/links/${token}`, { code })).body;
  const secret = visitor.cookies.get(`gb_${handle}`) ?? 'missing';
  const stored = ['links', 'sessions', 'settings']
    .map((table) => JSON.stringify(server.database.all(`SELECT * FROM ${table}`)))
    .join();
  expect(stored).toContain('p89');
  expect(server.lines.join()).toContain('/links/:token');
  for (const hidden of [token, secret, `"${code}"`]) {
    expect(stored).not.toContain(hidden);
    expect(server.lines.join()).not.toContain(hidden);
  }
});
