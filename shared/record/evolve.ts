import type { RegisterEvent } from '../events.ts';
import { actorKey } from '../kernel/actor.ts';
import { type Evolve, type Occasion, withChanged, withEntry, withoutEntry } from '../kernel/evolve.ts';
import type { RecordLineId } from '../kernel/ids.ts';
import {
  type MeetingRecordState,
  type MinutesRecords,
  type RecordEvent,
  type RecordLine,
  recordOf,
} from './events.ts';
import { evolvePapers } from './papers.ts';

export const isRecordEvent = (event: RegisterEvent): event is RecordEvent => event.type.startsWith('record.');

/** A line changed, and no longer held by whoever changed it. */
const lineChanged = (
  record: MeetingRecordState,
  { lineId, revision }: { readonly lineId: RecordLineId; readonly revision: number },
  change: Partial<RecordLine>,
  { at, by }: Occasion,
): MeetingRecordState => {
  const version = record.version + 1;
  const line = record.lines.get(lineId) ?? { id: lineId, text: null, own: false, hidden: null, placedAt: 0 };
  const placedAt = 'after' in change ? version : line.placedAt;
  const changed: RecordLine = { ...line, ...change, placedAt, revision, by: by.role, at };
  return {
    ...record,
    version,
    lines: withEntry(record.lines, lineId, changed),
    holders: new Map(
      [...record.holders].filter(
        ([key, held]) => held.lineId !== lineId || !key.startsWith(`${actorKey(by)} `),
      ),
    ),
  };
};

const evolveLines = (
  record: MeetingRecordState,
  event: RecordEvent,
  occasion: Occasion,
): MeetingRecordState => {
  switch (event.type) {
    case 'record.line_worded':
      return lineChanged(record, event, { text: event.text }, occasion);
    case 'record.line_added':
      return lineChanged(record, event, { text: event.text, own: true, after: event.after }, occasion);
    case 'record.line_moved':
      return lineChanged(record, event, { after: event.after }, occasion);
    case 'record.line_hidden':
      return lineChanged(record, event, { hidden: event.reason }, occasion);
    case 'record.line_shown':
      return lineChanged(record, event, { hidden: null }, occasion);
    case 'record.line_taken': {
      const { lineId, name, desk = '' } = event;
      const key = `${actorKey(occasion.by)} ${desk}`;
      const holders = lineId
        ? withEntry(record.holders, key, { lineId, name, desk, at: occasion.at })
        : withoutEntry(record.holders, key);
      return { ...record, holders };
    }
    default:
      return record;
  }
};

const evolveComments = (
  record: MeetingRecordState,
  event: RecordEvent,
  { at, by }: Occasion,
): MeetingRecordState => {
  switch (event.type) {
    case 'record.commented': {
      const { meetingId, commentId: id, lineId, text } = event;
      const seatId = by.role === 'seat' ? by.seatId : null;
      const comment = { id, meetingId, lineId, seatId, by: by.role, text, at, settled: null };
      return { ...record, comments: withEntry(record.comments, id, comment) };
    }
    case 'record.comment_settled': {
      const { taken, answer } = event;
      return {
        ...record,
        comments: withChanged(record.comments, event.commentId, (each) => ({
          ...each,
          settled: { taken, answer },
        })),
      };
    }
    default:
      return record;
  }
};

/** W6: how far it is. */
const evolveStates = (
  record: MeetingRecordState,
  event: RecordEvent,
  { at }: Occasion,
): MeetingRecordState => {
  switch (event.type) {
    case 'record.comments_called':
      return { ...record, state: 'comment', until: event.until };
    case 'record.approved':
      return { ...record, state: 'approved', ruleSet: event.ruleSet, kept: null, holders: new Map() };
    case 'record.kept':
      return { ...record, kept: { paper: event.paper, sha256: event.sha256 } };
    case 'record.reopened':
      return { ...record, state: 'draft', until: null, kept: null, reopened: event.reason };
    case 'record.corrected':
      return { ...record, corrections: [...record.corrections, { on: event.on, text: event.text }] };
    case 'record.issue_ordered':
    case 'record.paper_kept':
    case 'record.issue_refused':
    case 'record.issued':
      return evolvePapers(record, event, { at });
    default:
      return record;
  }
};

export const evolveRecords: Evolve<MinutesRecords, RegisterEvent> = (records, event, occasion) => {
  if (!isRecordEvent(event)) return records;
  const record = [evolveLines, evolveComments, evolveStates].reduce(
    (now, follow) => follow(now, event, occasion),
    recordOf(records, event.meetingId),
  );
  return withEntry(records, event.meetingId, record);
};
