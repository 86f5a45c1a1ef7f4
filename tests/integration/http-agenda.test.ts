import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { type PeopleServer, startPeopleServer } from '../support/people-server.ts';

let server: PeopleServer;
beforeEach(async () => {
  server = await startPeopleServer();
  server.roster();
  const { visitor, handle } = await server.staff('admin');
  await visitor.post(`/api/s/${handle}/meetings`, { title: 'Tháng 8', startsAt: 1, code: '2020-08' });
  const does = (type: string, payload: unknown) =>
    server.meetings.follow('2020-08' as MeetingId, type, payload);
  does('agenda.import', {
    items: [
      { level: 1, title: 'Một', presenter: { seatId: 'p89' }, plannedMinutes: 20, kind: 'report' },
      { level: 2, title: 'Một a', presenter: 'Vụ', plannedMinutes: 5, kind: 'report' },
      { level: 1, title: 'Hai', presenter: 'Vụ', plannedMinutes: 9, kind: 'vote', visibility: 'hidden' },
    ],
  });
});
afterEach(() => server.close());

test('those who write agendas read the one of another meeting, with names and what was not done', async () => {
  const { visitor, handle } = await server.staff('minute_taker');
  const { status, body } = await visitor.get(`/api/s/${handle}/meetings/2020-08/agenda`);
  expect(status).toBe(200);
  expect(body.rows).toEqual([
    {
      level: 1,
      title: 'Một',
      presenter: { seatId: 'p89' },
      presenterName: 'Tỉnh ủy An Giang',
      plannedMinutes: 20,
      kind: 'report',
      visibility: 'shown',
      counted: false,
      done: false,
    },
    expect.objectContaining({ level: 2, title: 'Một a', presenterName: null }),
    expect.objectContaining({ level: 1, title: 'Hai', visibility: 'hidden' }),
  ]);
});

test('nobody else reads it: it names hidden items', async () => {
  for (const role of ['operator', 'observer'] as const) {
    const { visitor, handle } = await server.staff(role);
    const answer = await visitor.get(`/api/s/${handle}/meetings/2020-08/agenda`);
    expect([answer.status, answer.body.error.code]).toEqual([403, 'session.not_allowed']);
  }
  const { visitor, handle } = await server.staff('chair');
  expect((await visitor.get(`/api/s/${handle}/meetings/2020-07/agenda`)).status).toBe(404);
  expect((await server.visitor().get(`/api/s/${handle}/meetings/2020-08/agenda`)).status).toBe(401);
});
