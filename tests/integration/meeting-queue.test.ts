import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type LiveMeeting, openMeeting } from '../../server/meeting/meeting.ts';
import { type Database, openDatabase } from '../../server/storage/sqlite.ts';
import { createSqliteJournal } from '../../server/storage/sqlite-journal.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { temporaryFolder } from '../support/folder.ts';
import { chair, preparation, seat, system } from '../support/meeting.ts';

const MEETING = '2020-09' as MeetingId;
let folder: ReturnType<typeof temporaryFolder>;
let databases: Database[];
let defects: unknown[];

/** A server process as far as a meeting is concerned: its own connection, its own memory. */
const openNode = async (now = () => 1_600_000_000_000) => {
  const database = openDatabase(join(folder.path, 'journal.db'), { synchronous: 'FULL' });
  databases.push(database);
  const journal = createSqliteJournal(database);
  let ids = 0;
  const newId = () => `${databases.length}-${++ids}`;
  const meeting = await openMeeting(MEETING, {
    journal,
    now,
    newId,
    onDefect: (error) => defects.push(error),
  });
  return { database, meeting };
};

const submit = (
  meeting: LiveMeeting,
  actor: Parameters<LiveMeeting['submit']>[0]['actor'],
  id: string,
  type: string,
  payload: unknown = {},
) => meeting.submit({ actor, id, type, payload });

beforeEach(() => {
  folder = temporaryFolder();
  databases = [];
  defects = [];
});
afterEach(() => {
  for (const database of databases) database.close();
  folder.remove();
});

test('a command sent again gets the same answer and happens once, also after a restart', async () => {
  const { meeting } = await openNode();
  await submit(meeting, system, 'a', 'meeting.prepare', preparation);
  const first = await submit(meeting, chair, 'b', 'meeting.open');
  expect(first).toEqual({ ok: true, seq: 2 });
  expect(await submit(meeting, chair, 'b', 'meeting.open')).toEqual(first);
  const { meeting: restarted } = await openNode();
  expect(await submit(restarted, chair, 'b', 'meeting.open')).toEqual(first);
  expect(restarted.seq()).toBe(2);
});

test('a refusal is the same when it is asked again, though the meeting has moved on', async () => {
  const { meeting } = await openNode();
  await submit(meeting, system, 'a', 'meeting.prepare', preparation);
  const refused = await submit(meeting, chair, 'b', 'meeting.close');
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'meeting.not_open' } });
  await submit(meeting, chair, 'c', 'meeting.open');
  expect(await submit(meeting, chair, 'b', 'meeting.close')).toEqual(refused);
});

test('the same command id of two seats are two commands', async () => {
  const { meeting } = await openNode();
  await submit(meeting, system, 'a', 'meeting.prepare', preparation);
  await submit(meeting, chair, 'b', 'meeting.open');
  await submit(meeting, seat('p89'), 'x', 'floor.request');
  await submit(meeting, seat('p72'), 'x', 'floor.request');
  expect(meeting.state().floor.requests).toHaveLength(2);
});

test('what arrives at once is decided in order, each on what the one before left', async () => {
  const { meeting } = await openNode();
  await submit(meeting, system, 'a', 'meeting.prepare', preparation);
  const answers = await Promise.all([
    submit(meeting, chair, 'b', 'meeting.open'),
    submit(meeting, chair, 'c', 'poll.open', { question: 'Thông qua?' }),
    submit(meeting, chair, 'd', 'poll.open', { question: 'Nữa?' }),
    submit(meeting, chair, 'b', 'meeting.open'),
  ]);
  expect(answers).toMatchObject([
    { ok: true, seq: 2 },
    { ok: true, seq: 3 },
    { ok: false, refusal: { code: 'poll.another_open' } },
    { ok: true, seq: 2 },
  ]);
});

describe('nothing is told that is not on the disk', () => {
  test('full disk: refused, the meeting unchanged; with room again it goes on', async () => {
    const { database, meeting } = await openNode();
    await submit(meeting, system, 'a', 'meeting.prepare', preparation);
    await submit(meeting, chair, 'open', 'meeting.open', {});
    let told = 0;
    meeting.onCommitted(() => (told += 1));
    const before = meeting.state();
    const pages = database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    database.exec(`PRAGMA max_page_count = ${pages}`);
    const long = 'x'.repeat(2000);
    const resolution = { text: long, owner: 'Vụ Cán bộ', deadline: null };
    const answers = await Promise.all(
      ['b', 'c', 'd', 'e', 'f'].map((id) => submit(meeting, chair, id, 'resolution.record', resolution)),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'server.not_saved' } });
    expect(meeting.state()).toBe(before);
    expect(told).toBe(0);
    expect(defects).toMatchObject([{ name: 'StorageError', reason: 'full' }]);

    database.exec('PRAGMA max_page_count = 1000000');
    expect(await submit(meeting, chair, 'b', 'resolution.record', resolution)).toEqual({
      ok: true,
      seq: 3,
    });
    expect(meeting.state().resolutions.size).toBe(1);
    expect(told).toBe(1);
  });

  test('read-only: refused, the server up', async () => {
    const { database, meeting } = await openNode();
    await submit(meeting, system, 'a', 'meeting.prepare', preparation);
    database.exec('PRAGMA query_only = ON');
    expect(await submit(meeting, chair, 'b', 'meeting.open')).toMatchObject({
      refusal: { code: 'server.not_saved' },
    });
    expect(meeting.state().frame.phase).toBe('prepared');
    database.exec('PRAGMA query_only = OFF');
    expect(await submit(meeting, chair, 'b', 'meeting.open')).toEqual({ ok: true, seq: 2 });
  });
});

test('a defect in a rule is answered as such, and the next command is served', async () => {
  const { meeting } = await openNode();
  await submit(meeting, system, 'a', 'meeting.prepare', preparation);
  const hostile = {
    get seatId(): string {
      throw new Error('a defect');
    },
  };
  expect(await submit(meeting, system, 'b', 'seat.join', hostile)).toMatchObject({
    refusal: { code: 'server.failed' },
  });
  expect(defects).toHaveLength(1);
  expect(await submit(meeting, system, 'c', 'seat.join', { seatId: 'p89' })).toEqual({ ok: true, seq: 2 });
});

test('two processes on one journal: on a conflict each reads on and decides again', async () => {
  const { meeting: one } = await openNode();
  await submit(one, system, 'a', 'meeting.prepare', preparation);
  const { meeting: two } = await openNode();
  expect(await submit(one, chair, 'b', 'meeting.open')).toEqual({ ok: true, seq: 2 });
  expect(await submit(two, chair, 'c', 'meeting.open')).toMatchObject({
    refusal: { code: 'meeting.not_prepared', params: { phase: 'open' } },
  });
  expect(await submit(two, chair, 'b', 'meeting.open')).toEqual({ ok: true, seq: 2 });
  expect(await submit(two, chair, 'd', 'poll.open', { question: 'Thông qua?' })).toEqual({
    ok: true,
    seq: 3,
  });
  expect(await submit(one, seat('p89'), 'e', 'floor.request')).toEqual({ ok: true, seq: 4 });
  expect(one.state()).not.toEqual(two.state());
  expect((await openNode()).meeting.state()).toEqual(one.state());
});
