import { actorKey } from '../../shared/kernel/actor.ts';
import { CHAIN_START, hashOf } from './chain.ts';
import type { JournalRow } from './sqlite-journal.ts';

/** Why a record cannot be believed. */
export type Fault =
  | 'missing'
  | 'unlinked'
  | 'changed'
  | 'unreadable'
  | 'mislabelled'
  | 'cut'
  | 'rewritten'
  | 'unsealed';

export interface BadRecord {
  readonly meetingId: string;
  readonly seq: number;
  readonly fault: Fault;
}

export interface Head {
  readonly meetingId: string;
  readonly seq: number;
  readonly hash: string;
}

/** Whether the columns that the unique keys stand on say the same as the hashed text. */
const labelled = (row: JournalRow): Fault | null => {
  try {
    const { actor, commandId } = JSON.parse(row.body);
    return actorKey(actor) === row.actor_key && commandId === row.command_id ? null : 'mislabelled';
  } catch {
    return 'unreadable';
  }
};

const faultOf = (row: JournalRow, before: Head): Fault | null => {
  if (row.previous !== before.hash) return 'unlinked';
  if (hashOf(row.previous, row.meeting_id, row.seq, row.body) !== row.hash) return 'changed';
  return labelled(row);
};

/**
 * Checks one meeting's records, given in order, from the first to the last; the first that is bad is named. A
 * journal whose end was cut off looks whole: compare the head with the one that was noted before.
 */
export const verifyChain = (meetingId: string, rows: Iterable<JournalRow>): Head | BadRecord => {
  let head: Head = { meetingId, seq: 0, hash: CHAIN_START };
  for (const row of rows) {
    if (row.seq !== head.seq + 1) return { meetingId, seq: head.seq + 1, fault: 'missing' };
    const fault = faultOf(row, head);
    if (fault) return { meetingId, seq: row.seq, fault };
    head = { meetingId, seq: row.seq, hash: row.hash };
  }
  return head;
};
