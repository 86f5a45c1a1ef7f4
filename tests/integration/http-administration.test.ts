import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { STAFF_ROLES } from '../../shared/kernel/actor.ts';
import { type PeopleServer, startPeopleServer, type Visitor } from '../support/people-server.ts';

let server: PeopleServer;
let admin: { visitor: Visitor; handle: string };
beforeEach(async () => {
  server = await startPeopleServer();
  admin = await server.staff('admin');
});
afterEach(() => server.close());

const post = (path: string, body: unknown) => admin.visitor.post(`/api/s/${admin.handle}${path}`, body);
const overview = async () => (await admin.visitor.get(`/api/s/${admin.handle}/admin`)).body;

const DEPARTMENTS = [
  { id: 'tcdl', name: 'Vụ Tổ chức - Điều lệ' },
  { id: 'constructor', name: 'Vụ Địa phương' },
];
const MEETING = { title: 'Giao ban tháng 9', startsAt: 1, code: '2020-09' };

const EVERY_ROUTE: [string, unknown][] = [
  ['/accounts', { name: 'Ai đó', username: 'ai.do', role: 'admin' }],
  ['/invitations', { accountId: 'abc' }],
  ['/roster', { builtIn: 'roster-2025' }],
  ['/roster/preview', { builtIn: 'roster-2025' }],
  ['/departments', { departments: DEPARTMENTS }],
  ['/seat-links', { seatIds: ['p89'] }],
  ['/meetings', MEETING],
];

test.each(STAFF_ROLES.filter((role) => role !== 'admin' && role !== 'department'))(
  'the role %s administers nothing, whatever it sends',
  async (role) => {
    server.roster();
    const { visitor, handle } = await server.staff(role);
    for (const [path, body] of EVERY_ROUTE) {
      const answer = await visitor.post(`/api/s/${handle}${path}`, body);
      expect([path, answer.body.error?.code]).toEqual([path, 'session.not_allowed']);
    }
    const look = await visitor.get(`/api/s/${handle}/admin`);
    expect(look.status).toBe(403);
    expect(server.people.accounts()).toHaveLength(2);
  },
);

test('without a session there is nothing to administer', async () => {
  for (const [path, body] of EVERY_ROUTE)
    expect((await server.visitor().post(`/api/s/${admin.handle}${path}`, body)).status).toBe(401);
});

test("an administrator's phone does not administer", async () => {
  const { url } = (await post('/device-links', {})).body;
  const phone = server.visitor();
  const { handle } = (await phone.post(`/api/links/${server.tokenOf(url)}`, {})).body;
  expect((await phone.get(`/api/s/${handle}/admin`)).status).toBe(403);
  expect((await phone.post(`/api/s/${handle}/password`, { next: 'mật khẩu đủ dài' })).status).toBe(403);
});

test('an account is made, invited, and comes in as what it was made', async () => {
  await post('/departments', { departments: DEPARTMENTS });
  const made = await post('/accounts', {
    name: 'Vụ Địa phương',
    username: 'vu.dp',
    role: 'department',
    departmentId: 'constructor',
  });
  expect(made.body.account).toMatchObject({ username: 'vu.dp', role: 'department', hasPassword: false });
  const guest = server.visitor();
  const { handle } = (await guest.post(`/api/links/${server.tokenOf(made.body.invitation.url)}`, {})).body;
  expect((await guest.get(`/api/s/${handle}`)).body.actor).toEqual({
    role: 'department',
    accountId: made.body.account.id,
    departmentId: 'constructor',
  });
});

test('a second invitation stops the first', async () => {
  const { token, account } = await server.staff('chair');
  const again = await post('/invitations', { accountId: account.id });
  expect((await server.visitor().post(`/api/links/${token}`, {})).body.error.code).toBe('link.revoked');
  const { url } = again.body.invitation;
  expect((await server.visitor().post(`/api/links/${server.tokenOf(url)}`, {})).status).toBe(200);
  expect((await post('/invitations', { accountId: 'constructor' })).status).toBe(404);
});

test('no two accounts share a name; a department needs its own, others have none', async () => {
  await post('/departments', { departments: DEPARTMENTS });
  const account = { name: 'Ai đó', username: 'ai.do', role: 'chair' };
  expect((await post('/accounts', account)).status).toBe(200);
  expect((await post('/accounts', account)).body.error.code).toBe('name.taken');
  const wrong = [
    { ...account, username: 'a1', role: 'department' },
    { ...account, username: 'a2', departmentId: 'tcdl' },
    { ...account, username: 'a3', role: 'seat' },
    { ...account, username: '__proto__' },
    { ...account, username: 'a4', accountId: 'mine' },
  ];
  for (const body of wrong) expect((await post('/accounts', body)).body.error.code).toBe('request.malformed');
  const unknown = { ...account, username: 'a5', role: 'department', departmentId: 'tostring' };
  expect((await post('/accounts', unknown)).status).toBe(404);
  expect((await post('/accounts', { ...account, username: 'constructor' })).status).toBe(200);
});

test('a department for which somebody works cannot be taken away', async () => {
  await post('/departments', { departments: DEPARTMENTS });
  await server.staff('department', 'vu.tcdl', 'tcdl');
  const gone = await post('/departments', { departments: DEPARTMENTS.slice(1) });
  expect(gone.body.error).toEqual({ code: 'request.malformed', params: { field: 'id', inUse: 'tcdl' } });
  const twice = await post('/departments', { departments: [DEPARTMENTS[0], DEPARTMENTS[0]] });
  expect(twice.body.error.params).toEqual({ field: 'id', twice: 'tcdl' });
  expect((await overview()).departments).toEqual(DEPARTMENTS);
});

test('a roster that comes with the product, and then one of our own', async () => {
  expect((await post('/roster', { builtIn: 'roster-2020' })).body.seats).toHaveLength(70);
  const own = await post('/roster', {
    csv: '\uFEFFseat_id,name,kind,region,cluster\r\nconstructor,"Cụm 5, Sóc Trăng",Cụm thi đua,,5\r\n',
  });
  expect(own.body.seats).toEqual([
    {
      id: 'constructor',
      name: 'Cụm 5, Sóc Trăng',
      kind: 'Cụm thi đua',
      region: '',
      cluster: '5',
      hasLink: false,
    },
  ]);
});

test('a wrong roster is refused by line, and the one before it stays', async () => {
  await post('/roster', { builtIn: 'roster-2020' });
  const csv = 'seat_id,name,kind\na,An Giang,Tỉnh ủy\na,Tây Ninh,Tỉnh ủy\nB,Cà Mau,Tỉnh ủy';
  expect((await post('/roster', { csv })).body.error).toEqual({
    code: 'roster.invalid',
    params: { line: 3, reason: 'seat_twice', what: 'a', problems: 2 },
  });
  expect((await overview()).seats).toHaveLength(70);
});

test('a roster is looked at before it is taken: what it changes, or all that is wrong with it; nothing is stored', async () => {
  await post('/roster', { builtIn: 'roster-2020' });
  const { body } = await post('/roster/preview', { builtIn: 'roster-2025', day: '2025-07-01' });
  expect(body.problems).toEqual([]);
  expect(body.changes.find(({ name }: { name: string }) => name === 'An Giang')).toEqual({
    kind: 'merged',
    id: 'p91-2',
    name: 'An Giang',
    from: [
      { id: 'p89', name: 'An Giang' },
      { id: 'p91', name: 'Kiên Giang' },
    ],
  });
  const csv = 'seat_id,name,kind\na,An Giang,Tỉnh ủy\na,Tây Ninh,Tỉnh ủy\nB,Cà Mau,Tỉnh ủy';
  expect((await post('/roster/preview', { csv })).body).toEqual({
    problems: [
      { line: 3, reason: 'seat_twice', what: 'a' },
      { line: 4, reason: 'cell', what: 'seat_id' },
    ],
    changes: [],
  });
  expect((await post('/roster/preview', { csv, day: '1/7/2025' })).status).toBe(400);
  expect((await overview()).seats).toHaveLength(70);
});

test("no province of 2025 inherits another's link by inheriting its code", async () => {
  await post('/roster', { builtIn: 'roster-2020' });
  const { links } = (await post('/seat-links', { seatIds: ['p80', 'p46'] })).body;
  const seats = (await post('/roster', { builtIn: 'roster-2025' })).body.seats as {
    id: string;
    name: string;
  }[];
  const idOf = (name: string) => seats.find((seat) => seat.name === name)?.id;
  expect(seats).toHaveLength(40);
  expect(idOf('Tây Ninh')).toBe('p80-2');
  expect(idOf('An Giang')).toBe('p91-2');
  // The same place: only its name changed.
  expect(idOf('Huế')).toBe('p46');
  const longAn = await server.visitor().get(`/api/links/${server.tokenOf(links[0].url)}`);
  expect(longAn.body.name).toBe('Tỉnh ủy Long An');
  const again = (await post('/roster', { builtIn: 'roster-2025' })).body.seats;
  expect(again.map(({ id }: { id: string }) => id)).toEqual(seats.map(({ id }) => id));
  const back = (await post('/roster', { builtIn: 'roster-2020' })).body.seats as {
    id: string;
    name: string;
  }[];
  expect(back.find(({ name }) => name === 'Long An')?.id).toBe('p80');
});

test('links are issued for all of the named seats or for none', async () => {
  server.roster();
  const { status } = await post('/seat-links', { seatIds: ['p89', 'constructor'] });
  expect(status).toBe(404);
  expect((await overview()).seats.filter(({ hasLink }: { hasLink: boolean }) => hasLink)).toEqual([]);
  const { links } = (await post('/seat-links', { seatIds: ['p89', 'p72', 'p89'] })).body;
  expect(links).toEqual([
    expect.objectContaining({ seatId: 'p89', name: 'Tỉnh ủy An Giang', expiresAt: null }),
    expect.objectContaining({ seatId: 'p72', name: 'Tỉnh ủy Tây Ninh', expiresAt: null }),
  ]);
  for (const { url, code } of links) {
    expect(url).toMatch(new RegExp(`^${server.base}/join/[\\w-]{43}$`));
    expect(code).toMatch(/^\d{6}$/);
  }
  const linked = (await overview()).seats.filter(({ hasLink }: { hasLink: boolean }) => hasLink);
  expect(linked.map(({ id }: { id: string }) => id)).toEqual(['p72', 'p89']);
});

test('a meeting is made of the roster and the departments; its code is its own', async () => {
  expect((await post('/meetings', MEETING)).body.error).toEqual({
    code: 'roster.invalid',
    params: { line: 0, reason: 'empty' },
  });
  server.roster();
  await post('/departments', { departments: DEPARTMENTS });
  expect((await post('/meetings', MEETING)).body).toEqual({ meetingId: '2020-09' });
  expect((await post('/meetings', MEETING)).body.error.code).toBe('meeting.code_taken');
  expect((await post('/meetings', { ...MEETING, code: '__proto__' })).body.error.code).toBe(
    'request.malformed',
  );
  server.meetings.fail = true;
  const unsaved = await post('/meetings', { ...MEETING, code: '2020-10' });
  expect([unsaved.status, unsaved.body.error.code]).toEqual([503, 'server.not_saved']);
});

test('a seat is told of the meetings that it belongs to, the centre of all', async () => {
  server.roster();
  await post('/meetings', MEETING);
  await post('/roster', { csv: 'seat_id,name,kind\nx1,Nơi khác,Điểm cầu' });
  await post('/meetings', { ...MEETING, code: '2020-10', startsAt: 2 });
  const { links } = (await post('/seat-links', { seatIds: ['x1'] })).body;
  const visitor = server.visitor();
  const { handle } = (
    await visitor.post(`/api/links/${server.tokenOf(links[0].url)}`, { code: links[0].code })
  ).body;
  const codes = async (of: Visitor, path: string) =>
    (await of.get(path)).body.meetings.map(({ code }: { code: string }) => code);
  expect(await codes(visitor, `/api/s/${handle}`)).toEqual(['2020-10']);
  expect(await codes(admin.visitor, `/api/s/${admin.handle}`)).toEqual(['2020-10', '2020-09']);
});

test("the administrator cuts anybody's session off; others only their own", async () => {
  const { visitor, handle, token } = await server.staff('chair');
  const { visitor: stranger, handle: strange } = await server.staff('observer');
  const sessions = (await overview()).sessions as { id: string; role: string; mine: boolean }[];
  expect(sessions.map(({ role, mine }) => [role, mine]).sort()).toEqual([
    ['admin', true],
    ['chair', false],
    ['observer', false],
  ]);
  const chairs = sessions.find(({ role }) => role === 'chair')?.id;
  expect((await stranger.ask('DELETE', `/api/s/${strange}/sessions/${chairs}`)).status).toBe(404);
  expect((await visitor.get(`/api/s/${handle}`)).status).toBe(200);

  const cut: string[] = [];
  server.people.onRevoked((sessionId) => cut.push(sessionId));
  expect((await admin.visitor.ask('DELETE', `/api/s/${admin.handle}/sessions/${chairs}`)).body).toEqual({});
  expect(cut).toEqual([chairs]);
  expect((await visitor.get(`/api/s/${handle}`)).body.error.code).toBe('session.unknown');
  expect((await admin.visitor.ask('DELETE', `/api/s/${admin.handle}/sessions/${chairs}`)).status).toBe(404);

  // Back again, and on a second browser a little later: from there the first is cut off.
  const back = (await visitor.post(`/api/links/${token}`, {})).body.handle;
  server.clock.now += 1000;
  const home = server.visitor();
  const own = (await home.post(`/api/links/${token}`, {})).body.handle;
  const [here, there] = ((await overview()).sessions as { id: string; role: string }[]).filter(
    ({ role }) => role === 'chair',
  );
  expect((await home.ask('DELETE', `/api/s/${own}/sessions/${there?.id}`)).body).toEqual({});
  expect((await visitor.get(`/api/s/${back}`)).status).toBe(401);
  expect((await home.ask('DELETE', `/api/s/${own}/sessions/${here?.id}`)).body).toEqual({});
  expect((await home.get(`/api/s/${own}`)).status).toBe(401);
});
