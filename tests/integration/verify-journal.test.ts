import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../server/storage/sqlite.ts';
import { createSqliteJournal } from '../../server/storage/sqlite-journal.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { temporaryFolder } from '../support/folder.ts';
import { chair } from '../support/meeting.ts';

const RECORDS = 6;
let folder: ReturnType<typeof temporaryFolder>;

const verify = (path = folder.path) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/storage/verify-journal.ts', path], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

/** Changes the file as somebody with access to the disk would, past the product's own guards. */
const tamper = (sql: string) => {
  const database = new DatabaseSync(join(folder.path, 'journal.db'));
  database.exec('DROP TRIGGER journal_is_never_changed; DROP TRIGGER journal_is_never_cut;');
  database.exec(sql);
  database.close();
};

beforeEach(async () => {
  folder = temporaryFolder();
  const journal = createSqliteJournal(openDatabase(join(folder.path, 'journal.db'), { synchronous: 'FULL' }));
  for (const meeting of ['2020-09', '2020-10'] as MeetingId[])
    for (let seq = 0; seq < RECORDS; seq += 1)
      await journal.append(meeting, seq, [
        { commandId: `c${seq}`, actor: chair, at: seq, events: [{ type: 'meeting.opened' }] },
      ]);
  await journal.close();
});
afterEach(() => folder.remove());

test('a journal that nobody touched holds, with its heads', () => {
  const { status, said } = verify();
  expect(said).toMatch(/✓ 2020-09: 6 records hold, head [0-9a-f]{64}/);
  expect(status).toBe(0);
});

test.each([
  [
    'a changed text',
    `UPDATE journal SET body = replace(body, 'opened', 'closed') WHERE meeting_id = '2020-10' AND seq = 3`,
    3,
    'not what was written',
  ],
  [
    'a changed hash',
    `UPDATE journal SET hash = '${'f'.repeat(64)}' WHERE meeting_id = '2020-10' AND seq = 6`,
    6,
    'not what was written',
  ],
  ['a record taken out', `DELETE FROM journal WHERE meeting_id = '2020-10' AND seq = 4`, 4, 'missing'],
  [
    'a record taken out and the rest moved up',
    `DELETE FROM journal WHERE meeting_id = '2020-10' AND seq = 4; UPDATE journal SET seq = seq - 1 WHERE meeting_id = '2020-10' AND seq > 4`,
    4,
    'hash of the record before',
  ],
  [
    'another actor in the label',
    `UPDATE journal SET actor_key = 'seat:p89' WHERE meeting_id = '2020-10' AND seq = 2`,
    2,
    'label',
  ],
  [
    'another time',
    `UPDATE journal SET body = replace(body, '"at":1', '"at":9') WHERE meeting_id = '2020-10' AND seq = 2`,
    2,
    'not what was written',
  ],
])('%s is named', (_what, sql, seq, words) => {
  tamper(sql);
  const { status, said } = verify();
  expect(said).toContain(`✗ 2020-10: record ${seq}`);
  expect(said).toContain(words);
  expect(said).toContain('✓ 2020-09');
  expect(status).toBe(1);
});

test('a folder without a journal is told apart from a bad one', () => {
  const { status, said } = verify(join(folder.path, 'nothing'));
  expect(said).toContain('There is no journal');
  expect(status).toBe(2);
});
