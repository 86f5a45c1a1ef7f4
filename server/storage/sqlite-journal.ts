import { actorKey } from '../../shared/kernel/actor.ts';
import type { StreamId } from '../../shared/kernel/ids.ts';
import { CHAIN_START, chain } from './chain.ts';
import { type Journal, JournalConflict, type JournalRecord } from './journal.ts';
import type { Database } from './sqlite.ts';

/** `meeting_id` is the stream: a meeting's id, or `register:<series>`; the column is older than the registers. */
export const JOURNAL_TABLE = `
  CREATE TABLE IF NOT EXISTS journal (
    meeting_id TEXT NOT NULL,
    seq        INTEGER NOT NULL,
    actor_key  TEXT NOT NULL,
    command_id TEXT NOT NULL,
    body       TEXT NOT NULL,
    previous   TEXT NOT NULL,
    hash       TEXT NOT NULL,
    PRIMARY KEY (meeting_id, seq),
    UNIQUE (meeting_id, actor_key, command_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER IF NOT EXISTS journal_is_never_changed BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  CREATE TRIGGER IF NOT EXISTS journal_is_never_cut BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;`;

/** A row of the table, as it is kept. */
export interface JournalRow {
  readonly meeting_id: StreamId;
  readonly seq: number;
  readonly actor_key: string;
  readonly command_id: string;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

const recordOf = ({ meeting_id: streamId, seq, previous, hash, body }: JournalRow): JournalRecord => ({
  streamId,
  seq,
  previous,
  hash,
  ...JSON.parse(body),
});

/** The journal of one machine: SQLite, written through to the disk (`synchronous=FULL`) before it answers. */
export const createSqliteJournal = (database: Database): Journal => {
  database.exec(JOURNAL_TABLE);
  const headOf = (streamId: StreamId) =>
    database.get<Pick<JournalRow, 'seq' | 'hash'>>(
      'SELECT seq, hash FROM journal WHERE meeting_id = ? ORDER BY seq DESC LIMIT 1',
      streamId,
    ) ?? { seq: 0, hash: CHAIN_START };

  return {
    async append(streamId, expectedSeq, decided) {
      database.transaction(() => {
        const head = headOf(streamId);
        if (head.seq !== expectedSeq) throw new JournalConflict(`stream ${streamId} is at ${head.seq}`);
        chain(streamId, head, decided).forEach(({ seq, body, previous, hash }, index) => {
          const { actor, commandId } = decided[index] as (typeof decided)[number];
          const { changes } = database.run(
            'INSERT OR IGNORE INTO journal (meeting_id, seq, actor_key, command_id, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
            streamId,
            seq,
            actorKey(actor),
            commandId,
            body,
            previous,
            hash,
          );
          if (changes === 0) throw new JournalConflict(`command ${commandId} is already in the journal`);
        });
      });
    },
    async read(streamId, afterSeq = 0) {
      return database
        .all<JournalRow>(
          'SELECT * FROM journal WHERE meeting_id = ? AND seq > ? ORDER BY seq',
          streamId,
          afterSeq,
        )
        .map(recordOf);
    },
    async hashAt(streamId, seq) {
      const row = database.get<Pick<JournalRow, 'hash'>>(
        'SELECT hash FROM journal WHERE meeting_id = ? AND seq = ?',
        streamId,
        seq,
      );
      return row?.hash ?? null;
    },
    async streamIds() {
      return database
        .all<{ meeting_id: StreamId }>('SELECT DISTINCT meeting_id FROM journal ORDER BY meeting_id')
        .map((row) => row.meeting_id);
    },
    async healthy() {
      return database.get('SELECT 1 AS one') !== undefined;
    },
    async close() {
      database.close();
    },
  };
};
