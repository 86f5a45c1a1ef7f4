import { z } from 'zod';
import type { Role } from '../kernel/actor.ts';
import { type Refused, refuse } from '../kernel/decision.ts';
import { MeetingId, RecordLineId } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { placeholdersOf } from '../papers/phrases.ts';
import { PAPER_KINDS } from '../papers/rule-set.ts';
import type { RegisterState } from '../register.ts';
import { type MeetingRecordState, RECORD_STATES, type RecordState, recordOf } from './events.ts';
import { FACTS } from './facts.ts';

/** W3: who writes minutes. */
export const recordWriters: readonly Role[] = ['minute_taker', 'chair', 'deputy'];
/** W8: who approves them. */
export const recordApprovers: readonly Role[] = ['chair', 'deputy'];

export const ofMeeting = { meetingId: MeetingId };
/** W3: a line, and the revision of it that the writer saw. */
export const seenLine = { ...ofMeeting, lineId: RecordLineId, revision: z.int().min(0) };
export const wording = prose(4000);
/** W9: a kind of paper, or a correction of the minutes. */
export const paperName = z.union([z.enum(PAPER_KINDS), z.templateLiteral(['correction-', z.int().min(1)])]);
export const ruleSetId = z.string().regex(/^[a-z0-9-]{1,20}$/);

/** The minutes of a meeting of this series, if they are in one of these states; else the refusal. */
export const recordIn = (
  { series, records }: RegisterState,
  meetingId: MeetingId,
  states: readonly RecordState[] = RECORD_STATES,
): MeetingRecordState | Refused => {
  if (!series.meetings.has(meetingId)) return refuse('record.unknown');
  const record = recordOf(records, meetingId);
  return states.includes(record.state) ? record : refuse('record.not_now');
};

/** Whether a meeting of this series is over. */
export const isClosed = ({ series }: RegisterState, meetingId: MeetingId): boolean =>
  series.meetings.get(meetingId)?.phase === 'closed';

/** W6: as long as these are the states, the text can be changed. */
export const OPEN_STATES: readonly RecordState[] = ['draft', 'comment'];

/** W3: the minutes, if the line can be changed by one who saw that revision; else the refusal. */
export const changeable = (
  state: RegisterState,
  { meetingId, lineId, revision }: { meetingId: MeetingId; lineId: RecordLineId; revision: number },
): MeetingRecordState | Refused => {
  const record = recordIn(state, meetingId, OPEN_STATES);
  if ('accepted' in record) return record;
  const now = record.lines.get(lineId)?.revision ?? 0;
  return now === revision ? record : refuse('record.newer_text', { revision: now });
};

/** W2: the refusal of a wording with a blank that no fact fills, or nothing. */
export const unlessFacts = (text: string): Refused | undefined => {
  const name = placeholdersOf(text).find((each) => !FACTS.has(each));
  return name === undefined ? undefined : refuse('record.fact_unknown', { name: name.slice(0, 40) });
};
