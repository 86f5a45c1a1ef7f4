import type { Role } from '../kernel/actor.ts';
import type { CommentId, MeetingId, RecordLineId, SeatId } from '../kernel/ids.ts';
import type { IssuedPaper, IssueEvent, Kept, PaperName } from './papers.ts';

export const RECORD_STATES = ['draft', 'comment', 'approved', 'issued'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

interface OfMeeting {
  readonly meetingId: MeetingId;
}

interface OfLine extends OfMeeting {
  readonly lineId: RecordLineId;
  /** That it has from now on. */
  readonly revision: number;
}

export interface Correction {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly text: string;
}

export type RecordEvent =
  | ({ readonly type: 'record.line_worded'; readonly text: string } & OfLine)
  | ({
      readonly type: 'record.line_added';
      readonly after: RecordLineId | null;
      readonly text: string;
    } & OfLine)
  | ({ readonly type: 'record.line_moved'; readonly after: RecordLineId | null } & OfLine)
  | ({ readonly type: 'record.line_hidden'; readonly reason: string } & OfLine)
  | ({ readonly type: 'record.line_shown' } & OfLine)
  | ({
      readonly type: 'record.line_taken';
      readonly lineId: RecordLineId | null;
      readonly name: string;
      /** Missing in journals of before desks were told apart. */
      readonly desk?: string;
    } & OfMeeting)
  | ({ readonly type: 'record.comments_called'; readonly until: string } & OfMeeting)
  | ({
      readonly type: 'record.commented';
      readonly commentId: CommentId;
      readonly lineId: RecordLineId;
      readonly text: string;
    } & OfMeeting)
  | ({
      readonly type: 'record.comment_settled';
      readonly commentId: CommentId;
      readonly taken: boolean;
      readonly answer: string;
    } & OfMeeting)
  | ({ readonly type: 'record.approved'; readonly version: number; readonly ruleSet: string } & OfMeeting)
  | ({ readonly type: 'record.kept' } & Kept & OfMeeting)
  | ({ readonly type: 'record.reopened'; readonly reason: string } & OfMeeting)
  | ({ readonly type: 'record.corrected' } & Correction & OfMeeting)
  | (IssueEvent & OfMeeting);

/** What people changed about one line. */
export interface RecordLine {
  readonly id: RecordLineId;
  /** From 1; a line that nobody has changed has none of these. */
  readonly revision: number;
  /** Null: as the rule set words it. */
  readonly text: string | null;
  /** Of its writers' own, not of an event. */
  readonly own: boolean;
  /** Where it was put: after that line, or at the beginning (null); undefined: where it comes by itself. */
  readonly after?: RecordLineId | null;
  /** At which version it was put there: what was put last decides. */
  readonly placedAt: number;
  /** W4: why it does not stand in the minutes; null as long as it does. */
  readonly hidden: string | null;
  readonly by: Role;
  readonly at: number;
}

export interface RecordComment {
  readonly id: CommentId;
  readonly meetingId: MeetingId;
  readonly lineId: RecordLineId;
  /** Whose; null for the centre. */
  readonly seatId: SeatId | null;
  readonly by: Role;
  readonly text: string;
  readonly at: number;
  /** W7: what became of it. */
  readonly settled: { readonly taken: boolean; readonly answer: string } | null;
}

/** W5: somebody who has a line open. */
export interface Holder {
  readonly lineId: RecordLineId;
  readonly name: string;
  /** At which of their screens: two may be there under one name. */
  readonly desk: string;
  readonly at: number;
}

/** The minutes of one meeting, as far as people have changed them. */
export interface MeetingRecordState {
  readonly state: RecordState;
  /** Counts what was changed about the text; what is approved is one version of it. */
  readonly version: number;
  /** The last day for comments, `YYYY-MM-DD`. */
  readonly until: string | null;
  readonly ruleSet: string | null;
  readonly lines: ReadonlyMap<RecordLineId, RecordLine>;
  readonly comments: ReadonlyMap<CommentId, RecordComment>;
  /** By `actorKey` and desk. */
  readonly holders: ReadonlyMap<string, Holder>;
  /** W8: the text as it was approved. */
  readonly kept: Kept | null;
  readonly reopened: string | null;
  readonly issued: { readonly on: string; readonly at: number } | null;
  readonly corrections: readonly Correction[];
  /** W9: the papers of the meeting that are to go out, or have gone out. */
  readonly papers: ReadonlyMap<PaperName, IssuedPaper>;
}

export const emptyRecord: MeetingRecordState = {
  state: 'draft',
  version: 0,
  until: null,
  ruleSet: null,
  lines: new Map(),
  comments: new Map(),
  holders: new Map(),
  kept: null,
  reopened: null,
  issued: null,
  corrections: [],
  papers: new Map(),
};

/** By meeting; one that nobody has worked on has none. */
export type MinutesRecords = ReadonlyMap<MeetingId, MeetingRecordState>;

export const recordOf = (records: MinutesRecords, meetingId: MeetingId): MeetingRecordState =>
  records.get(meetingId) ?? emptyRecord;
