import type { JournalRow } from './sqlite-journal.ts';
import { type BadRecord, type Head, verifyChain } from './verify-chain.ts';
import { verifyHeads } from './verify-heads.ts';
import { type Recount, verifyMeaning } from './verify-meaning.ts';

export interface Sound extends Head {
  readonly recounts: readonly Recount[];
}

/** All that can be checked of one meeting's records, given in order: the first that is bad is named. */
export const verifyMeeting = (
  meetingId: string,
  rows: readonly JournalRow[],
  noted: readonly Head[],
): Sound | BadRecord => {
  const head = verifyChain(meetingId, rows);
  if ('fault' in head) return head;
  const missing = verifyHeads(meetingId, rows, noted);
  if (missing) return missing;
  const meaning = verifyMeaning(meetingId, rows);
  return 'fault' in meaning ? meaning : { ...head, ...meaning };
};
