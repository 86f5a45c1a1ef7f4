import { join } from 'node:path';
import { makeFolder } from './folder.ts';
import { type Database, openDatabase, StorageError } from './sqlite.ts';

/** Each step brings the schema from its index to the next version; a step that was released is never edited. */
const STEPS = [
  `
  CREATE TABLE departments (
    department_id TEXT PRIMARY KEY,
    name          TEXT NOT NULL,
    position      INTEGER NOT NULL,
    active        INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE accounts (
    account_id    TEXT PRIMARY KEY,
    name          TEXT NOT NULL,
    username      TEXT NOT NULL UNIQUE,
    role          TEXT NOT NULL,
    department_id TEXT REFERENCES departments (department_id),
    password_hash TEXT,
    created_at    INTEGER NOT NULL,
    CHECK ((role = 'department') = (department_id IS NOT NULL))
  ) STRICT;
  CREATE TABLE seats (
    seat_id               TEXT PRIMARY KEY,
    gso_code              TEXT NOT NULL,
    name                  TEXT NOT NULL,
    kind                  TEXT NOT NULL,
    region                TEXT NOT NULL,
    cluster               TEXT NOT NULL,
    successor_gso_code    TEXT NOT NULL,
    predecessor_gso_codes TEXT NOT NULL,
    position              INTEGER NOT NULL,
    active                INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE links (
    link_id    TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL CHECK (kind IN ('staff', 'seat', 'device')),
    account_id TEXT REFERENCES accounts (account_id),
    seat_id    TEXT REFERENCES seats (seat_id),
    code_salt  TEXT,
    code_hash  TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER,
    used_at    INTEGER,
    CHECK ((account_id IS NULL) <> (seat_id IS NULL)),
    CHECK ((kind = 'seat') = (code_hash IS NOT NULL))
  ) STRICT;
  CREATE INDEX links_of_seats ON links (seat_id) WHERE seat_id IS NOT NULL;
  CREATE TABLE sessions (
    session_id     TEXT PRIMARY KEY,
    handle         TEXT NOT NULL UNIQUE,
    secret_hash    TEXT NOT NULL,
    account_id     TEXT REFERENCES accounts (account_id),
    seat_id        TEXT REFERENCES seats (seat_id),
    companion_only INTEGER NOT NULL,
    user_agent     TEXT NOT NULL,
    created_at     INTEGER NOT NULL,
    last_seen_at   INTEGER NOT NULL,
    expires_at     INTEGER NOT NULL,
    revoked_at     INTEGER,
    CHECK ((account_id IS NULL) <> (seat_id IS NULL))
  ) STRICT;
  CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;`,
  `
  CREATE TABLE seat_passages (
    day       TEXT NOT NULL,
    from_seat TEXT NOT NULL REFERENCES seats (seat_id),
    to_seat   TEXT NOT NULL REFERENCES seats (seat_id),
    from_name TEXT NOT NULL,
    to_name   TEXT NOT NULL,
    PRIMARY KEY (day, from_seat, to_seat)
  ) STRICT;`,
  `
  ALTER TABLE accounts ADD COLUMN email TEXT;
  ALTER TABLE accounts ADD COLUMN seat_id TEXT REFERENCES seats (seat_id);
  ALTER TABLE accounts ADD COLUMN disabled_at INTEGER;
  CREATE TABLE calendar_feeds (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT REFERENCES accounts (account_id),
    seat_id    TEXT REFERENCES seats (seat_id),
    created_at INTEGER NOT NULL,
    revoked_at INTEGER,
    CHECK ((account_id IS NULL) <> (seat_id IS NULL))
  ) STRICT;
  CREATE TABLE reminders_sent (
    reminder TEXT PRIMARY KEY,
    sent_at  INTEGER NOT NULL
  ) STRICT;`,
];

const versionOf = (database: Database): number =>
  database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;

const bringUpToDate = (database: Database, path: string): void => {
  const version = versionOf(database);
  if (version > STEPS.length)
    throw new StorageError('failed', `${path} was written by a newer Giao Ban (schema ${version})`);
  if (version === STEPS.length) return;
  database.transaction(() => {
    // Another process may have been first.
    for (const step of STEPS.slice(versionOf(database))) database.exec(step);
    database.exec(`PRAGMA user_version = ${STEPS.length}`);
  });
};

/** Opens `people.db` in the data folder, and makes both when they are missing. */
export const openPeopleDatabase = (dataDir: string): Database => {
  makeFolder(dataDir);
  const path = join(dataDir, 'people.db');
  const database = openDatabase(path, { synchronous: 'FULL' });
  try {
    bringUpToDate(database, path);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
};
