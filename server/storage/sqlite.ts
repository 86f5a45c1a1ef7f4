import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** What a statement may be given. Objects are refused: SQLite's driver would read them as named parameters. */
export type SqlValue = string | number | bigint | null;

/** Why nothing could be stored or read, in words that an administrator can act on. */
export type StorageFailure = 'read_only' | 'full' | 'corrupt' | 'conflict' | 'failed';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  /** `conflict`: a unique key or another constraint said no. */
  readonly reason: StorageFailure;

  constructor(reason: StorageFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

export interface Database {
  /** Runs a statement; `changes` is how many rows it touched. */
  readonly run: (sql: string, ...values: SqlValue[]) => { readonly changes: number };
  readonly get: <Row>(sql: string, ...values: SqlValue[]) => Row | undefined;
  readonly all: <Row>(sql: string, ...values: SqlValue[]) => Row[];
  /** Runs several statements without values: the schema. */
  readonly exec: (sql: string) => void;
  /** All or nothing. The work must be synchronous, for the database has one connection. */
  readonly transaction: <Result>(work: () => Result) => Result;
  readonly close: () => void;
}

export interface DatabaseOptions {
  /** FULL: what was committed survives a power cut. NORMAL: it survives a crash of the process. */
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly readOnly?: boolean;
}

const BUSY_TIMEOUT_MS = 5000;
/** The write-ahead log is taken into the database when nothing was written for so long, ms: nobody waits for that then. */
const CHECKPOINT_AFTER_MS = 500;
/** Whoever never rests does it in the middle of a commit, at so many pages of 4 KiB. */
const CHECKPOINT_PAGES = 8000;

/** SQLite's primary result codes (the low byte of the extended ones) that ask for something particular. */
const REASONS = new Map<number, StorageFailure>([
  [8, 'read_only'],
  [11, 'corrupt'],
  [13, 'full'],
  [19, 'conflict'],
  [26, 'corrupt'],
]);

/** Told by its shape: an error of the driver may come from another realm than ours, as it does under jest. */
/** The same, for what the system says before SQLite is asked. */
const SYSTEM_REASONS = new Map<string | undefined, StorageFailure>([
  ['EACCES', 'read_only'],
  ['EPERM', 'read_only'],
  ['EROFS', 'read_only'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
]);

/** What the file system said no with, in our words. */
export const fileError = (path: string, error: unknown): StorageError => {
  const { code, message } = error as NodeJS.ErrnoException;
  return new StorageError(SYSTEM_REASONS.get(code) ?? 'failed', `${path}: ${message}`, error);
};

/** Makes the file before SQLite does: its owner's alone, and with an error that says why it cannot be. */
const touch = (path: string): void => {
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    throw fileError(path, error);
  }
};

const hasErrorCode = (error: unknown): error is Error & { errcode: number } =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number';

const guarded = <Result>(path: string, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    if (!hasErrorCode(error)) throw error;
    const reason = REASONS.get(error.errcode & 0xff) ?? 'failed';
    throw new StorageError(reason, `${path}: ${error.message}`, error);
  }
};

const checked = (values: readonly SqlValue[]): SqlValue[] =>
  values.map((value, index) => {
    const bindable =
      value === null ||
      typeof value === 'string' ||
      typeof value === 'bigint' ||
      (typeof value === 'number' && Number.isFinite(value));
    if (!bindable) throw new TypeError(`SQL value ${index + 1} is a ${typeof value}, not a primitive`);
    return value;
  });

/** Opens a database file, made when it is missing, with a write-ahead log so that readers never wait. */
export const openDatabase = (path: string, { synchronous, readOnly = false }: DatabaseOptions): Database => {
  if (!readOnly && path !== ':memory:') touch(path);
  const connection = guarded(path, () => new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT_MS }));
  try {
    guarded(path, () => {
      if (!readOnly)
        connection.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      connection.exec(`PRAGMA synchronous = ${synchronous}`);
      connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    });
  } catch (error) {
    connection.close();
    throw error;
  }

  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };

  const checkpoint = () => {
    try {
      connection.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch {
      // Nothing is lost: what was committed stays in the log until there is room, or another process lets go.
    }
  };
  let idle: NodeJS.Timeout | null = null;
  const checkpointWhenIdle = () => {
    idle ??= setTimeout(checkpoint, CHECKPOINT_AFTER_MS).unref();
    idle.refresh();
  };

  return {
    run: (sql, ...values) =>
      guarded(path, () => ({ changes: Number(prepared(sql).run(...checked(values)).changes) })),
    get: <Row>(sql: string, ...values: SqlValue[]) =>
      guarded(path, () => prepared(sql).get(...checked(values)) as Row | undefined),
    all: <Row>(sql: string, ...values: SqlValue[]) =>
      guarded(path, () => prepared(sql).all(...checked(values)) as Row[]),
    exec: (sql) => guarded(path, () => connection.exec(sql)),
    transaction(work) {
      const result = inTransaction(path, connection, work);
      checkpointWhenIdle();
      return result;
    },
    close() {
      if (idle) clearTimeout(idle);
      connection.close();
    },
  };
};

const inTransaction = <Result>(path: string, connection: DatabaseSync, work: () => Result): Result => {
  guarded(path, () => connection.exec('BEGIN IMMEDIATE'));
  try {
    const result = work();
    if (result instanceof Promise) throw new TypeError('the work of a transaction must not wait');
    guarded(path, () => connection.exec('COMMIT'));
    return result;
  } catch (error) {
    // A full disk may already have rolled it back; a second ROLLBACK would hide the first error.
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
};
