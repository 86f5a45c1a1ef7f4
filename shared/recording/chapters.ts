import { seatName } from '../attendance/seat-name.ts';
import type { MeetingState } from '../meeting.ts';
import type { LogLine } from '../minutes/log.ts';
import type { GapCause, Recording } from './events.ts';
import { momentIn } from './moments.ts';

export const CHAPTER_KINDS = ['item', 'speech', 'discussion', 'document', 'poll', 'resolution'] as const;

/** A place in a recording that somebody may look for. */
export interface Chapter {
  readonly kind: (typeof CHAPTER_KINDS)[number];
  /** From the beginning of the recording, ms. */
  readonly ms: number;
  /** The words of the meeting: a title, a subject, a name, a question, the text of a resolution. */
  readonly title: string;
  /** Who speaks. */
  readonly seat: string | null;
  /** Of a resolution. */
  readonly number: number | null;
}

/** Where something is missing, in the recording, ms. */
export interface Missing {
  readonly ms: number;
  readonly lengthMs: number;
  readonly cause: GapCause;
}

const KIND_OF: Partial<Record<LogLine['type'], Chapter['kind']>> = {
  'agenda.item_started': 'item',
  'floor.granted': 'speech',
  'discussion.begun': 'discussion',
  'document.presented': 'document',
  'poll.opened': 'poll',
  'resolution.recorded': 'resolution',
};

const chapterOf = (line: LogLine, ms: number, { attendance }: MeetingState): Chapter | null => {
  const kind = KIND_OF[line.type];
  // U9: who watches may be somebody who is not to know of it.
  if (!kind || line.centreOnly) return null;
  const { title, subject, name, question, text, number } = line.params;
  const seat = line.seatId === null ? undefined : attendance.get(line.seatId);
  return {
    kind,
    ms,
    title: String(title ?? subject ?? name ?? question ?? text ?? ''),
    seat: seat ? seatName(seat) : null,
    number: number === undefined ? null : Number(number),
  };
};

/** What the log says happened while it was recorded, in the order of the recording; begun with the item that was on. */
export const chaptersOf = (state: MeetingState, recording: Recording): Chapter[] => {
  const firstAt = recording.segments[0]?.beganAt ?? recording.startedAt;
  const itemBefore = state.log.findLast(({ type, at }) => type === 'agenda.item_started' && at < firstAt);
  const opening = itemBefore ? chapterOf(itemBefore, 0, state) : null;
  const during = state.log.flatMap((line) => {
    const ms = momentIn(recording, line.at);
    return (ms === null ? null : chapterOf(line, ms, state)) ?? [];
  });
  return [...(opening ? [opening] : []), ...during];
};

/** RC4: the gaps, as a player shows them. */
export const missingIn = (recording: Recording): Missing[] =>
  recording.gaps.flatMap(({ fromAt, untilAt, cause }) => {
    const ms = momentIn(recording, fromAt) ?? momentIn(recording, untilAt);
    return ms === null ? [] : [{ ms, lengthMs: untilAt - fromAt, cause }];
  });
