import type { MeetingId } from '../../shared/kernel/ids.ts';
import { type MeetingDecision, type Recount, recount } from './recount.ts';
import type { JournalRow } from './sqlite-journal.ts';
import { type BadRecord, type Head, verifyChain } from './verify-chain.ts';
import { verifyHeads } from './verify-heads.ts';

/** A chain that holds, and what its votes give when they are counted once more. */
export interface Held extends Head {
  readonly recount: Recount;
}

/** M6: the seal names a record that stands before it. */
const verifySeal = (
  meetingId: string,
  rows: readonly JournalRow[],
  decisions: readonly MeetingDecision[],
): BadRecord | null => {
  for (const { seq, events } of decisions)
    for (const event of events) {
      if (event.type !== 'meeting.sealed') continue;
      if (event.seq >= seq || rows[event.seq - 1]?.hash !== event.hash)
        return { meetingId, seq, fault: 'unsealed' };
    }
  return null;
};

/** All that can be checked of one stream's records (a register has no votes and no seal), given in order: the first that is bad is named. */
export const verifyMeeting = (
  meetingId: string,
  rows: readonly JournalRow[],
  noted: readonly Head[],
): Held | BadRecord => {
  const head = verifyChain(meetingId, rows);
  if ('fault' in head) return head;
  const missing = verifyHeads(meetingId, rows, noted);
  if (missing) return missing;
  const decisions = rows.map(({ seq, body }): MeetingDecision => ({ seq, ...JSON.parse(body) }));
  const broken = verifySeal(meetingId, rows, decisions);
  return broken ?? { ...head, recount: recount(meetingId as MeetingId, decisions) };
};
