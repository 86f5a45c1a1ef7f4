import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../server/storage/sqlite.ts';
import { createSqliteJournal } from '../../server/storage/sqlite-journal.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { temporaryFolder } from '../support/folder.ts';
import { chair } from '../support/meeting.ts';
import { verifyJournal } from '../support/verify-journal.ts';

const RECORDS = 6;
let folder: ReturnType<typeof temporaryFolder>;

const verify = (...words: string[]) => verifyJournal(folder.path, ...words);

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
  const { status, said } = verifyJournal(join(folder.path, 'nothing'));
  expect(said).toContain('There is no journal');
  expect(status).toBe(2);
});

test('a head that was noted tells that the end was cut off, or the whole written anew', () => {
  const head = /✓ 2020-10: 6 records hold, head ([0-9a-f]{64})/.exec(verify().said)?.[1];
  expect(verify('--head', `2020-10:6:${head}`).status).toBe(0);
  expect(verify('--head', `2020-10:6:${'a'.repeat(64)}`).said).toContain(
    'record 6 is not the one that was noted',
  );
  expect(verify('--head', `2020-11:1:${head}`).said).toContain('✗ 2020-11: record 1 was noted');
  expect(verify('--head', 'nonsense').status).toBe(2);
  tamper(`DELETE FROM journal WHERE meeting_id = '2020-10' AND seq > 4`);
  expect(verify().status).toBe(0);
  const { status, said } = verify('--head', `2020-10:6:${head}`);
  expect(said).toContain('✗ 2020-10: record 6 was noted as the end by somebody, and is not there');
  expect(status).toBe(1);
});
