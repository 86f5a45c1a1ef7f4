import type { MeetingEvent, OfficeEvent, RegisterEvent } from '../../shared/events.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { StreamId } from '../../shared/kernel/ids.ts';

/** One accepted command: who, when, and what came of it. */
export interface Decided {
  readonly commandId: string;
  readonly actor: Actor;
  /** Server clock, ms since the epoch. */
  readonly at: number;
  /** Of the book that the stream is kept by: a meeting's, a register's, or the office's. */
  readonly events: readonly (MeetingEvent | RegisterEvent | OfficeEvent)[];
}

/** A decision in its place. Each carries the hash of the one before, so that none can be changed unseen. */
export interface JournalRecord extends Decided {
  readonly streamId: StreamId;
  /** From 1, without gaps, in each stream. */
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
}

/** Where what was decided is kept: append-only, hash-chained, durable before it answers. */
export interface Journal {
  /**
   * Adds what was decided after `expectedSeq`: all of it, durable, or nothing.
   * @throws JournalConflict when the journal has moved on, or already holds one of the commands
   * @throws StorageError when it cannot be written (full disk, read-only folder)
   */
  readonly append: (streamId: StreamId, expectedSeq: number, decided: readonly Decided[]) => Promise<void>;
  /** The records after a place, in order. */
  readonly read: (streamId: StreamId, afterSeq?: number) => Promise<readonly JournalRecord[]>;
  /** The hash of the record at a place, or null if there is none. */
  readonly hashAt: (streamId: StreamId, seq: number) => Promise<string | null>;
  readonly streamIds: () => Promise<readonly StreamId[]>;
  /** Whether it can be read and written now. */
  readonly healthy: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Somebody else has appended: read on, and decide again. */
export class JournalConflict extends Error {
  override readonly name = 'JournalConflict';
}
