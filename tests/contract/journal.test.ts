import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CHAIN_START, hashOf } from '../../server/storage/chain.ts';
import { type Decided, type Journal, JournalConflict } from '../../server/storage/journal.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import { openDatabase } from '../../server/storage/sqlite.ts';
import { createSqliteJournal } from '../../server/storage/sqlite-journal.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { temporaryFolder } from '../support/folder.ts';
import { chair, seat, seatId } from '../support/meeting.ts';

const meeting = 'm1' as MeetingId;
const other = 'constructor' as MeetingId;
const decided = (commandId: string, actor: Decided['actor'] = chair): Decided => ({
  commandId,
  actor,
  at: 1_600_000_000_000,
  events: [{ type: 'attendance.excused', seatId: seatId('p89'), reason: 'Bão "số 3"\n đ' }],
});

let folder: ReturnType<typeof temporaryFolder>;
let journal: Journal;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await journal.close();
  folder.remove();
});

describe.each([
  ['memory', () => createMemoryJournal()],
  [
    'sqlite',
    () => createSqliteJournal(openDatabase(join(folder.path, 'journal.db'), { synchronous: 'FULL' })),
  ],
])('every journal: %s', (_name, open) => {
  beforeEach(() => {
    journal = open();
  });

  test('what was appended is read back, in order, to the letter', async () => {
    await journal.append(meeting, 0, [decided('a'), decided('b', seat('p89'))]);
    await journal.append(meeting, 2, [decided('c', { role: 'system' })]);
    const records = await journal.read(meeting);
    expect(records.map(({ seq, commandId }) => [seq, commandId])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    expect(records[1]).toMatchObject({ ...decided('b', seat('p89')), streamId: meeting });
    expect((await journal.read(meeting, 2)).map(({ commandId }) => commandId)).toEqual(['c']);
  });

  test('each record carries the hash of the one before', async () => {
    await journal.append(meeting, 0, [decided('a'), decided('b')]);
    const [first, second] = await journal.read(meeting);
    expect(first?.previous).toBe(CHAIN_START);
    expect(second?.previous).toBe(first?.hash);
    const { commandId, actor, at, events } = decided('a');
    expect(first?.hash).toBe(
      hashOf(CHAIN_START, meeting, 1, JSON.stringify({ commandId, actor, at, events })),
    );
  });

  test('the hash at a place is the one of its record, and there is none past the end', async () => {
    await journal.append(meeting, 0, [decided('a'), decided('b')]);
    const records = await journal.read(meeting);
    expect(await journal.hashAt(meeting, 2)).toBe(records[1]?.hash);
    expect(await journal.hashAt(meeting, 3)).toBeNull();
    expect(await journal.hashAt(meeting, 0)).toBeNull();
    expect(await journal.hashAt(other, 1)).toBeNull();
  });

  test('an append after another place than the last is a conflict, and nothing of it is kept', async () => {
    await journal.append(meeting, 0, [decided('a')]);
    await expect(journal.append(meeting, 0, [decided('b')])).rejects.toBeInstanceOf(JournalConflict);
    await expect(journal.append(meeting, 2, [decided('b')])).rejects.toBeInstanceOf(JournalConflict);
    expect(await journal.read(meeting)).toHaveLength(1);
  });

  test('a command of the same actor stands once; a group with one that is there is refused whole', async () => {
    await journal.append(meeting, 0, [decided('a')]);
    await expect(journal.append(meeting, 1, [decided('b'), decided('a')])).rejects.toBeInstanceOf(
      JournalConflict,
    );
    await expect(journal.append(meeting, 1, [decided('d'), decided('d')])).rejects.toBeInstanceOf(
      JournalConflict,
    );
    expect(await journal.read(meeting)).toHaveLength(1);
    await journal.append(meeting, 1, [decided('a', seat('p89'))]);
    expect(await journal.read(meeting)).toHaveLength(2);
  });

  test('meetings are apart from each other', async () => {
    await journal.append(meeting, 0, [decided('a')]);
    await journal.append(other, 0, [decided('a')]);
    expect((await journal.read(other))[0]).toMatchObject({ seq: 1, previous: CHAIN_START });
    expect([...(await journal.streamIds())].sort()).toEqual([other, meeting].sort());
    expect(await journal.healthy()).toBe(true);
  });

  test('what a reader holds is not changed by a later append', async () => {
    await journal.append(meeting, 0, [decided('a')]);
    const before = await journal.read(meeting);
    await journal.append(meeting, 1, [decided('b')]);
    expect(before).toHaveLength(1);
  });
});

test('sqlite: records outlive the process that wrote them, and refuse to be changed', async () => {
  const path = join(folder.path, 'journal.db');
  const writer = createSqliteJournal(openDatabase(path, { synchronous: 'FULL' }));
  await writer.append(meeting, 0, [decided('a')]);
  await writer.close();
  const database = openDatabase(path, { synchronous: 'FULL' });
  journal = createSqliteJournal(database);
  expect(await journal.read(meeting)).toHaveLength(1);
  expect(() => database.run('UPDATE journal SET body = ?', '{}')).toThrow('append-only');
  expect(() => database.run('DELETE FROM journal')).toThrow('append-only');
});
