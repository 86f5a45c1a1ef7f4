import { isCentre, type Viewer } from '../kernel/actor.ts';
import type { MeetingId } from '../kernel/ids.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { RecordKey } from '../records.ts';
import type {
  Correction,
  Holder,
  MeetingRecordState,
  MinutesRecords,
  RecordComment,
  RecordLine,
} from './events.ts';
import type { IssuedPaper, PaperName } from './papers.ts';

/** How far the minutes of a meeting are. */
export interface MinutesHeadRecord
  extends Pick<MeetingRecordState, 'state' | 'version' | 'until' | 'ruleSet' | 'reopened' | 'issued'> {
  readonly meetingId: MeetingId;
  readonly sha256: string | null;
  readonly holders: readonly Holder[];
  readonly corrections: readonly Correction[];
  /** W9: papers on their way out, or out; for seats those alone that go to everybody. */
  readonly papers: readonly PaperRecord[];
}

export interface PaperRecord extends Pick<IssuedPaper, 'issued' | 'refusal'> {
  readonly name: PaperName;
  /** The day that it was ordered for, `YYYY-MM-DD`. */
  readonly on: string;
  readonly sha256: string | null;
}

export interface MinutesLineRecord extends RecordLine {
  readonly meetingId: MeetingId;
}

export type MinutesCommentRecord = RecordComment;

/** W10: what everybody in the meeting may read once it is out. */
export const isForAll = (name: PaperName): boolean =>
  name === 'minutes' || name === 'conclusion' || name.startsWith('correction-');

const papersOf = ({ papers }: MeetingRecordState, writes: boolean): readonly PaperRecord[] =>
  [...papers]
    .filter(([name, { issued }]) => writes || (issued !== null && isForAll(name)))
    .map(([name, { kept, issued, refusal, order }]) => ({
      name,
      issued,
      refusal,
      on: order.on,
      sha256: kept?.sha256 ?? null,
    }));

const headOf = (meetingId: MeetingId, record: MeetingRecordState, writes: boolean): MinutesHeadRecord => {
  const { state, version, until, ruleSet, reopened, issued, kept, corrections, holders } = record;
  return {
    meetingId,
    state,
    version,
    until,
    ruleSet,
    reopened,
    issued,
    corrections,
    sha256: kept?.sha256 ?? null,
    holders: writes ? [...holders.values()] : [],
    papers: papersOf(record, writes),
  };
};

/** W10. Lines that are issued are in nobody's view: the paper has them, and a snapshot stays small over the years. */
const viewOne = (
  meetingId: MeetingId,
  record: MeetingRecordState,
  viewer: Viewer,
): [RecordKey, ViewRecord][] => {
  const centre = isCentre(viewer);
  const { state } = record;
  const reads = state === 'issued' ? false : centre || state !== 'draft';
  const mine = ({ seatId }: RecordComment) => centre || (viewer.role === 'seat' && viewer.seatId === seatId);
  const head: [RecordKey, ViewRecord] = [`minutes:${meetingId}`, headOf(meetingId, record, centre)];
  if (!reads) return [head];
  return [
    head,
    ...[...record.lines.values()].map((line): [RecordKey, ViewRecord] => [
      `minutes_line:${meetingId}.${line.id}`,
      { ...line, meetingId },
    ]),
    ...[...record.comments.values()]
      .filter(mine)
      .map((comment): [RecordKey, ViewRecord] => [`minutes_comment:${comment.id}`, comment]),
  ];
};

export const viewRecords = (records: MinutesRecords, viewer: Viewer): Records =>
  new Map([...records].flatMap(([meetingId, record]) => viewOne(meetingId, record, viewer)));
