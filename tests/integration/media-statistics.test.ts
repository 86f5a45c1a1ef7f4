import { readdirSync, statSync } from 'node:fs';
import { join as path } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHistory } from '../../server/statistics/history.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import type { LineSample } from '../../shared/statistics-contract.ts';
import { temporaryFolder } from '../support/folder.ts';
import { type PeopleServer, startPeopleServer } from '../support/people-server.ts';

const MEETING = MeetingId.parse('2020-08');

const line = (more: Partial<LineSample> = {}): LineSample => ({
  place: 'seat:p89' as LineSample['place'],
  state: 'good',
  step: 'full',
  sending: { bitrate: 1_000_000, loss: 0, jitterMs: 2, layers: 3 },
  receiving: null,
  roundTripMs: 20,
  ...more,
});

const textOf = async (read: AsyncIterable<string | Buffer>): Promise<string> => {
  let text = '';
  for await (const chunk of read) text += chunk;
  return text;
};

describe('the history on disk', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  const open = (fileMaxBytes?: number) =>
    createHistory({
      folder: path(folder.path, 'statistics'),
      onDefect(error) {
        throw error;
      },
      ...(fileMaxBytes ? { fileMaxBytes } : {}),
    });

  test('ten seconds of a place are one row: means of numbers, the worst of states', async () => {
    const history = open();
    history.take(MEETING, { at: 0, lines: [line()] });
    const poor = line({ state: 'weak', step: 'no_wall', roundTripMs: 40, sending: null });
    history.take(MEETING, { at: 2000, lines: [poor] });
    history.take(MEETING, { at: 10_000, lines: [line()] });
    expect((await textOf(history.read(MEETING, () => 'Tỉnh ủy "An, Giang"'))).trim().split('\r\n')).toEqual([
      expect.stringMatching(/^at,place,name,state,step,sending_bit_s,/),
      '1970-01-01T00:00:00.000Z,seat:p89,"Tỉnh ủy ""An, Giang""",weak,no_wall,1000000,0,2,3,,,,,,,,30',
      '1970-01-01T00:00:10.000Z,seat:p89,"Tỉnh ủy ""An, Giang""",good,full,1000000,0,2,3,,,,,,,,20',
    ]);
  });

  test('it outlives the server, and the oldest goes when it is too much', async () => {
    const first = open(2000);
    for (let at = 0; at < 1_000_000; at += 10_000) first.take(MEETING, { at, lines: [line()] });
    await first.close();
    const rows = (await textOf(open(2000).read(MEETING, String))).trim().split('\n');
    expect(rows.at(-1)).toMatch(/^1970-01-01T00:16:30/);
    expect(rows.length).toBeLessThan(70);
    const files = readdirSync(path(folder.path, 'statistics'));
    for (const file of files) expect(statSync(path(folder.path, 'statistics', file)).size).toBeLessThan(2200);
  });

  test('a meeting of which nothing is known has a head and no rows', async () => {
    expect((await textOf(open().read(MEETING, String))).trim().split('\n')).toHaveLength(1);
  });
});

describe('over HTTP', () => {
  let server: PeopleServer;
  beforeEach(async () => {
    server = await startPeopleServer({ metricsToken: 'x'.repeat(32) });
    server.roster();
    const { visitor, handle } = await server.staff('admin');
    await visitor.post(`/api/s/${handle}/meetings`, { title: 'Tháng 8', startsAt: 1, code: '2020-08' });
    server.history.take(MEETING, { at: 0, lines: [line()] });
  });
  afterEach(() => server.close());

  test.each(['chair', 'deputy', 'operator'] as const)('the %s gets the file', async (role) => {
    const { visitor, handle } = await server.staff(role);
    const answer = await visitor.get(`/api/s/${handle}/meetings/2020-08/statistics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(answer.headers.get('content-disposition')).toContain('giao-ban-2020-08-lines.csv');
    expect(answer.text).toContain('seat:p89,"Tỉnh ủy An Giang",good,full,1000000');
    expect((await visitor.get(`/api/s/${handle}/meetings/2020-07/statistics`)).status).toBe(404);
  });

  test.each(['observer', 'minute_taker'] as const)('the %s does not', async (role) => {
    const { visitor, handle } = await server.staff(role);
    expect((await visitor.get(`/api/s/${handle}/meetings/2020-08/statistics`)).status).toBe(403);
    expect((await server.visitor().get(`/api/s/${handle}/meetings/2020-08/statistics`)).status).toBe(401);
  });

  test('figures are for this machine, or for who has the token', async () => {
    const visitor = server.visitor();
    const here = await visitor.get('/metrics');
    expect(here.status).toBe(200);
    expect(here.text).toContain('giao_ban_media_bits_per_second{direction="receiving"} 1000000');
    expect(here.text).toContain('giao_ban_media_worker_cpu_seconds{slot="0"} 1.5');
    expect(here.text).toContain('giao_ban_nodejs_eventloop_lag_seconds');
    const proxied = { 'x-forwarded-for': '203.0.113.50' };
    expect((await visitor.ask('GET', '/metrics', undefined, proxied)).status).toBe(403);
    for (const [token, status] of [
      ['x'.repeat(32), 200],
      ['x'.repeat(31), 403],
      ['', 403],
    ] as const) {
      const headers = { ...proxied, authorization: `Bearer ${token}` };
      expect((await visitor.ask('GET', '/metrics', undefined, headers)).status).toBe(status);
    }
  });
});
