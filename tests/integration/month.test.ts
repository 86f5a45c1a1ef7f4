import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import type { AdminOverview } from '../../shared/admin-contract.ts';
import type { HomeInfo, NextInfo, SessionInfo } from '../../shared/http-contract.ts';
import { isOpen } from '../../shared/tasks/life.ts';
import { Participant, type SignedIn, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** The month from outside the room: home, timetable, calendar, series of several kinds, the next meeting. */
let server: ServerProcess;
const people = {} as Record<'chair' | 'clerk' | 'admin' | 'department' | 'anGiang' | 'tayNinh', SignedIn>;
const here: Participant[] = [];

const ask = async <Answer>(who: SignedIn, method: string, path: string, body?: unknown) => {
  const answer = await fetch(`${server.url}/api/s/${who.handle}${path}`, {
    method,
    headers: { cookie: who.cookie, origin: server.url, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Answer };
};
const home = async (who: SignedIn) => (await ask<HomeInfo>(who, 'GET', '/home')).body;
const info = async (who: SignedIn) => (await ask<SessionInfo>(who, 'GET', '')).body;
const command = (who: SignedIn, meetingId: string, type: string, payload: unknown) =>
  ask<{ ok?: boolean; refusal?: { code: string }; error?: { code: string } }>(
    who,
    'POST',
    `/meetings/${meetingId}/commands`,
    { id: crypto.randomUUID(), type, payload },
  );
const join = (who: SignedIn, meetingId: string) => {
  const participant = new Participant({ url: server.url, ...who, meetingId });
  here.push(participant);
  return participant.joined();
};
const ok = { ok: true };

beforeAll(async () => {
  server = await ServerProcess.start();
  const words = {
    chair: 'Chủ trì',
    clerk: 'Thư ký',
    admin: 'Quản trị',
    department: 'Vụ Tổ chức',
    anGiang: 'An Giang',
    tayNinh: 'Tây Ninh',
  };
  for (const [who, word] of Object.entries(words))
    people[who as keyof typeof people] = await signIn(server.link(word));
}, 60_000);
afterEach(() => {
  for (const participant of here.splice(0)) participant.leave();
});
afterAll(() => server?.stop());

test('home tells each person what waits for them, with the timetable of the meeting', async () => {
  const [chair, department, anGiang] = [
    await home(people.chair),
    await home(people.department),
    await home(people.anGiang),
  ];
  expect(chair.meetings[0]?.steps.map(({ step }) => step)).toEqual([
    'call',
    'freeze',
    'line_test',
    'meeting',
    'papers',
  ]);
  const kinds = ({ meetings }: HomeInfo) => meetings.flatMap(({ needs }) => needs.map(({ kind }) => kind));
  expect(kinds(department)).toContain('proposals_unanswered');
  const count = ({ meetings }: HomeInfo) =>
    meetings.flatMap(({ needs }) => needs).find(({ kind }) => kind === 'proposals_unanswered')?.count ?? 0;
  expect(count(chair)).toBeGreaterThan(count(department));
  expect(kinds(anGiang)).not.toContain('proposals_unanswered');
  expect((await fetch(`${server.url}/api/s/nobody0000/home`)).status).toBe(401);
});

test('Z2, M7, M8 from outside the room: the timetable, another hour, cancelled; the rules say no to others', async () => {
  const made = await ask<{ meetingId: string }>(people.admin, 'POST', '/meetings', {
    title: 'Phiên bất thường',
    startsAt: Date.UTC(2030, 0, 8, 1),
    code: '2030-01',
  });
  expect(made.status).toBe(200);
  const days = { call: '2029-12-20' };
  expect(
    (await command(people.clerk, '2030-01', 'timetable.set_days', { meetingId: '2030-01', days })).body,
  ).toMatchObject(ok);
  const shown = (await home(people.anGiang)).meetings.find(({ id }) => id === '2030-01');
  expect(shown?.steps[0]).toMatchObject({ step: 'call', day: '2029-12-20', state: 'upcoming' });
  const change = { title: 'Phiên bất thường (lùi)', startsAt: Date.UTC(2030, 0, 9, 1) };
  expect((await command(people.anGiang, '2030-01', 'meeting.change', change)).body).toMatchObject({
    ok: false,
    refusal: { code: 'command.not_allowed' },
  });
  expect((await command(people.admin, '2030-01', 'meeting.change', change)).body).toMatchObject(ok);
  expect((await command(people.chair, '2030-01', 'meeting.open', {})).body).toMatchObject({
    error: { code: 'session.not_allowed' },
  });
  expect(
    (await command(people.admin, '2030-01', 'meeting.cancel', { reason: 'Hoãn do bão' })).body,
  ).toMatchObject(ok);
  const meeting = (await info(people.anGiang)).meetings.find(({ id }) => id === '2030-01');
  expect(meeting).toMatchObject({ ...change, phase: 'cancelled', cancelReason: 'Hoãn do bão' });
});

test('the calendar of a seat: one meeting as a file, all by a secret address that a new one replaces', async () => {
  const file = await fetch(`${server.url}/api/s/${people.anGiang.handle}/meetings/2020-09/calendar.ics`, {
    headers: { cookie: people.anGiang.cookie },
  });
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const eventsIn = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  expect(eventsIn(await file.text())).toHaveLength(5);
  const feed = async () => (await ask<{ url: string }>(people.anGiang, 'POST', '/calendar', {})).body.url;
  const first = await feed();
  const read = await fetch(first);
  const events = eventsIn(await read.text());
  const moved = events.find(({ uid }) => uid.startsWith('2030-01.meeting'));
  expect(moved?.sequence).toBe(3);
  expect(moved?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  const second = await feed();
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  expect((await fetch(`${server.url}/api/calendar/${'x'.repeat(43)}.ics`)).status).toBe(404);
});

test('Y6, Y7, M9 a cluster meets beside the whole roster: other people, other commands, other registers', async () => {
  const cluster = { name: 'Cụm thi đua số 5', kind: 'cluster', cluster: '5' };
  const { seriesId } = (await ask<{ seriesId: string }>(people.admin, 'POST', '/series', cluster)).body;
  const overview = (await ask<AdminOverview>(people.admin, 'GET', '/admin')).body;
  const series = overview.series.find(({ id }) => id === seriesId);
  expect(series?.seats).toHaveLength(11);
  const meeting = {
    title: 'Giao ban cụm',
    startsAt: Date.UTC(2020, 6, 25, 1),
    code: '2020-07-cum5',
    seriesId,
  };
  expect((await ask(people.admin, 'POST', '/meetings', meeting)).body).toMatchObject({
    error: { code: 'request.malformed', params: { reason: 'meeting.host_unknown' } },
  });
  // Sóc Trăng hosts; its own leader chairs.
  const hostSeatId = series?.seats.find(({ name }) => name === 'Sóc Trăng')?.id;
  expect((await ask(people.admin, 'POST', '/meetings', { ...meeting, hostSeatId })).status).toBe(200);
  const account = { name: 'Chủ trì cụm', username: 'chu.tri.cum', role: 'chair', seatId: hostSeatId };
  const made = await ask<{ invitation: { url: string } }>(people.admin, 'POST', '/accounts', account);
  const host = await signIn(made.body.invitation.url);
  expect((await info(host)).meetings.map(({ id }) => id)).toEqual(['2020-07-cum5']);
  expect((await info(people.tayNinh)).meetings.map(({ id }) => id)).not.toContain('2020-07-cum5');
  const asChair = (await info(people.chair)).meetings.find(({ id }) => id === '2020-07-cum5');
  expect(asChair?.actor.role).toBe('observer');

  const [month, hosted] = [await join(people.chair, '2020-09'), await join(host, '2020-07-cum5')];
  const [anGiang, there] = [
    await join(people.anGiang, '2020-09'),
    await join(people.anGiang, '2020-07-cum5'),
  ];
  const watching = await join(people.chair, '2020-07-cum5');
  const stranger = new Participant({ url: server.url, ...people.tayNinh, meetingId: '2020-07-cum5' });
  here.push(stranger);
  await until('the refusal', () => stranger.refused === 'meeting.not_of_it');
  expect(await hosted.send('meeting.open', {})).toMatchObject(ok);
  expect(await month.send('meeting.open', {})).toMatchObject(ok);
  expect(await watching.send('meeting.close', {})).toMatchObject({
    ok: false,
    refusal: { code: 'command.not_allowed' },
  });
  expect(await hosted.send('poll.open', { question: 'Cụm thông qua nhiệm vụ?' })).toMatchObject(ok);
  await until('the vote in the cluster', () => there.records('poll').length === 1);
  expect(anGiang.records('poll').filter(({ question }) => question.startsWith('Cụm'))).toEqual([]);
  const proposal = {
    title: 'Của cụm',
    matter: 'Đề nghị.',
    departmentId: there.records('department')[0]?.id ?? '',
  };
  expect(await there.send('proposal.submit', proposal)).toMatchObject(ok);
  await until('the proposal in the cluster', () =>
    hosted.records('proposal').some(({ code }) => code === '2020-07-cum5/p89-001'),
  );
  expect(month.records('proposal').filter(({ title }) => title === 'Của cụm')).toEqual([]);
  expect(hosted.records('seat')).toHaveLength(11);
  expect(month.records('seat')).toHaveLength(70);
  // Media rooms: what is asked of one is answered of that one; nobody of the other is there to be received.
  expect(hosted.records('meeting')[0]).toMatchObject({ kind: 'cluster', hostSeatId });
  expect(await hosted.send('meeting.close', {})).toMatchObject(ok);
  await until('the end there', () => there.records('meeting')[0]?.phase === 'closed');
  expect(anGiang.records('meeting')[0]?.phase).toBe('open');

  const next = (await ask<NextInfo>(host, 'GET', '/meetings/2020-07-cum5/next')).body;
  expect(next).toMatchObject({ unanswered: 1, series: { id: seriesId } });
  // Whose turn it is: the one after Sóc Trăng in the roster.
  const order = series?.seats.map(({ id }) => id) ?? [];
  expect(next.series.nextHostId).toBe(order[(order.indexOf(hostSeatId as never) + 1) % order.length]);
});

test('M10 the central body meets alone, its departments at seats of their own', async () => {
  const central = { name: 'Sơ kết sáu tháng', kind: 'central' };
  const { seriesId } = (await ask<{ seriesId: string }>(people.admin, 'POST', '/series', central)).body;
  const meeting = { title: 'Sơ kết', startsAt: Date.UTC(2024, 6, 4, 1), code: '2024-07-so-ket', seriesId };
  expect((await ask(people.admin, 'POST', '/meetings', meeting)).status).toBe(200);
  const [chair, department] = [
    await join(people.chair, '2024-07-so-ket'),
    await join(people.department, '2024-07-so-ket'),
  ];
  expect(await chair.send('meeting.open', {})).toMatchObject(ok);
  expect(await department.send('floor.request', {})).toMatchObject(ok);
  await until('the request', () => chair.records('floor')[0]?.queue.length === 1);
  expect((await info(people.anGiang)).meetings.map(({ id }) => id)).not.toContain('2024-07-so-ket');
});

test('M11 the next meeting is made from the last, by its chair, with one request', async () => {
  const september = await join(people.chair, '2020-09');
  const task = { what: 'Rà soát biên chế', lead: 'Tỉnh ủy An Giang', dueOn: '2020-10-31' };
  expect(await september.send('task.assign', task)).toMatchObject(ok);
  const preview = (await ask<NextInfo>(people.chair, 'GET', '/meetings/2020-09/next')).body;
  const unfinished = (participant: Participant) =>
    participant
      .records('task')
      .filter(({ state }) => isOpen(state))
      .map(({ what }) => what)
      .sort();
  await until('the task', () => unfinished(september).includes(task.what));
  expect(preview.tasks).toBe(unfinished(september).length);
  expect(preview.items).toBeGreaterThan(5);
  expect(preview.unanswered).toBeGreaterThan(0);
  const wanted = {
    title: 'Giao ban tháng 10/2020',
    startsAt: Date.UTC(2020, 9, 6, 1),
    code: '2020-10',
    agenda: 'all',
    form: true,
  };
  const refused = await ask(people.department, 'POST', '/meetings/2020-09/next', wanted);
  expect(refused.status).toBe(403);
  expect((await ask(people.chair, 'POST', '/meetings/2020-09/next', wanted)).status).toBe(200);
  const chair = await join(people.chair, '2020-10');
  await until('the agenda', () => chair.records('item').length === preview.items + 1);
  const [first] = chair.records('item');
  expect(first?.carried?.reduce((sum, { count }) => sum + count, 0)).toBe(preview.unanswered);
  expect(unfinished(chair)).toEqual(unfinished(september));
});

test('an account is renamed, given an address and disabled: it is signed out and cannot come in', async () => {
  const overview = (await ask<AdminOverview>(people.admin, 'GET', '/admin')).body;
  const found = overview.accounts.find(({ username }) => username === 'chu.tri.cum');
  const path = `/accounts/${found?.id}`;
  const renamed = { name: 'Chủ trì cụm 5', email: 'cum5@example.vn', disabled: false };
  expect((await ask(people.admin, 'POST', path, renamed)).body).toMatchObject({ account: renamed });
  const { invitation } = (
    await ask<{ invitation: { url: string } }>(people.admin, 'POST', '/invitations', { accountId: found?.id })
  ).body;
  const host = await signIn(invitation.url);
  expect((await ask(people.chair, 'POST', path, renamed)).status).toBe(403);
  expect((await ask(people.admin, 'POST', path, { ...renamed, disabled: true })).status).toBe(200);
  expect((await ask(host, 'GET', '/home')).status).toBe(401);
  await expect(signIn(invitation.url)).rejects.toThrow('410');
  const again = await ask(people.admin, 'POST', '/invitations', { accountId: found?.id });
  expect(again.body).toMatchObject({ error: { code: 'account.disabled' } });
  const admin = overview.accounts.find(({ role }) => role === 'admin');
  expect(
    (await ask(people.admin, 'POST', `/accounts/${admin?.id}`, { name: 'x', email: null, disabled: true }))
      .body,
  ).toMatchObject({ error: { code: 'account.last_administrator' } });
});
