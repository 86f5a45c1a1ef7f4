import type { JournalRow } from './sqlite-journal.ts';
import type { BadRecord, Head } from './verify-chain.ts';

/** `<meeting>:<seq>:<hash>`, `register:<series>:<seq>:<hash>` or `office:this:<seq>:<hash>`, as the alarm of a client and the closing record show it; null if it is none. */
export const readHead = (text: string): Head | null => {
  const [, meetingId, seq, hash] =
    /^((?:register:|office:)?[a-z0-9][a-z0-9_-]{0,39}):([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  return meetingId && seq && hash ? { meetingId, seq: Number(seq), hash } : null;
};

/** Whether every head that somebody noted is still in the records; the first that is not is named. */
export const verifyHeads = (
  meetingId: string,
  rows: readonly JournalRow[],
  noted: readonly Head[],
): BadRecord | null => {
  for (const { seq, hash } of noted.filter((head) => head.meetingId === meetingId)) {
    const row = rows[seq - 1];
    if (!row) return { meetingId, seq, fault: 'cut' };
    if (row.hash !== hash) return { meetingId, seq, fault: 'rewritten' };
  }
  return null;
};
