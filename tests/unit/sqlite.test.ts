import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openPeopleDatabase } from '../../server/storage/people-database.ts';
import { openDatabase, StorageError, type StorageFailure } from '../../server/storage/sqlite.ts';
import { temporaryFolder } from '../support/folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  asOwner();
  chmodSync(folder.path, 0o700);
  folder.remove();
});

const NOBODY = 65_534;
/** Rights hold for everybody but root, as which tests in containers run. */
const asNobody = () => {
  if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
};
const asOwner = () => process.seteuid?.(process.getuid?.() ?? 0);

const reasonOf = (work: () => unknown): StorageFailure | 'none' => {
  try {
    work();
    return 'none';
  } catch (error) {
    if (error instanceof StorageError) return error.reason;
    throw error;
  }
};

const open = (name = 'a.db') => openDatabase(join(folder.path, name), { synchronous: 'NORMAL' });

test('what is stored is there again, and the file is its owner’s alone', () => {
  const first = open();
  first.exec('CREATE TABLE t (a INTEGER, b TEXT)');
  expect(first.run('INSERT INTO t VALUES (?, ?)', 1, 'đường')).toEqual({ changes: 1 });
  first.close();
  const second = open();
  expect(second.all('SELECT a, b FROM t').map((row) => ({ ...(row as object) }))).toEqual([
    { a: 1, b: 'đường' },
  ]);
  expect(second.get('SELECT a FROM t WHERE a = ?', 2)).toBeUndefined();
  expect(second.get<{ journal_mode: string }>('PRAGMA journal_mode')?.journal_mode).toBe('wal');
  expect(statSync(join(folder.path, 'a.db')).mode & 0o777).toBe(0o600);
  second.close();
});

test.each([[{ a: 1 }], [[1]], [undefined], [true], [Number.NaN], [new Date()]])(
  'a value that is no primitive of SQL never reaches it: %p',
  (value) => {
    const database = open();
    database.exec('CREATE TABLE t (a)');
    expect(() => database.run('INSERT INTO t VALUES (?)', value as unknown as string)).toThrow(TypeError);
    expect(database.all('SELECT * FROM t')).toEqual([]);
    database.close();
  },
);

test('a transaction is all or nothing, and must not wait', () => {
  const database = open();
  database.exec('CREATE TABLE t (a UNIQUE)');
  expect(
    reasonOf(() =>
      database.transaction(() => {
        database.run('INSERT INTO t VALUES (1)');
        database.run('INSERT INTO t VALUES (1)');
      }),
    ),
  ).toBe('conflict');
  expect(() => database.transaction(async () => database.run('INSERT INTO t VALUES (2)'))).toThrow(TypeError);
  expect(database.all('SELECT * FROM t')).toEqual([]);
  expect(database.transaction(() => database.run('INSERT INTO t VALUES (3)').changes)).toBe(1);
  database.close();
});

test('a full disk is told from other failures, and what was stored before is still there', () => {
  const database = open();
  database.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1); PRAGMA max_page_count = 3');
  const write = () =>
    database.transaction(() => database.run('INSERT INTO t VALUES (?)', 'x'.repeat(50_000)));
  expect(reasonOf(write)).toBe('full');
  expect(reasonOf(write)).toBe('full');
  expect(database.all('SELECT * FROM t')).toHaveLength(1);
  database.close();
});

test('a file that is no database is called damaged', () => {
  writeFileSync(join(folder.path, 'a.db'), 'not a database '.repeat(500));
  expect(reasonOf(() => open())).toBe('corrupt');
});

test('a database opened to read refuses to be written', () => {
  open().close();
  const database = openDatabase(join(folder.path, 'a.db'), { synchronous: 'NORMAL', readOnly: true });
  expect(reasonOf(() => database.exec('CREATE TABLE t (a)'))).toBe('read_only');
  database.close();
  const missing = join(folder.path, 'b.db');
  expect(reasonOf(() => openDatabase(missing, { synchronous: 'NORMAL', readOnly: true }))).toBe('failed');
});

test('a folder that may not be written to says so, new or with a database in it', () => {
  const data = join(folder.path, 'data');
  mkdirSync(data);
  chmodSync(folder.path, 0o555);
  chmodSync(data, 0o555);
  asNobody();
  expect(reasonOf(() => openPeopleDatabase(data))).toBe('read_only');
  expect(reasonOf(() => openPeopleDatabase(join(folder.path, 'new')))).toBe('read_only');
  asOwner();
  chmodSync(data, 0o755);
  openPeopleDatabase(data).close();
  chmodSync(join(data, 'people.db'), 0o444);
  chmodSync(data, 0o555);
  asNobody();
  expect(reasonOf(() => openPeopleDatabase(data))).toBe('read_only');
  asOwner();
  chmodSync(data, 0o755);
});

test('a data folder that is a file is no folder', () => {
  writeFileSync(join(folder.path, 'data'), '');
  expect(reasonOf(() => openPeopleDatabase(join(folder.path, 'data', 'x')))).toBe('failed');
  expect(reasonOf(() => openPeopleDatabase(join(folder.path, 'data')))).toBe('failed');
});

test('a database of a newer version is left alone', () => {
  const database = openPeopleDatabase(folder.path);
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openPeopleDatabase(folder.path)).toThrow(/newer Giao Ban \(schema 99\)/);
});

test('opened a second time, nothing is made anew', () => {
  const first = openPeopleDatabase(folder.path);
  first.run(`INSERT INTO settings VALUES ('a', 'b')`);
  first.close();
  const second = openPeopleDatabase(folder.path);
  expect(second.get<{ value: string }>('SELECT value FROM settings')?.value).toBe('b');
  second.close();
});
