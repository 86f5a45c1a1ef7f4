import type { ItemRecord } from './agenda/view.ts';
import type { SeatRecord } from './attendance/view.ts';
import type { DocumentRecord, PresentationRecord } from './documents/view.ts';
import type { FloorRecord } from './floor/view.ts';
import type { DepartmentRecord, MeetingRecord } from './frame/view.ts';
import type { LogRecord, ResolutionRecord } from './minutes/view.ts';
import type { PollRecord } from './polls/view.ts';
import type { ProposalRecord } from './proposals/view.ts';
import type { FigureRecord } from './reports/view.ts';

/** All that can be on a screen. A record's key is `kind:id`; `meeting`, `floor` and `presentation` have the one id `this`. */
export interface ViewRecords {
  meeting: MeetingRecord;
  department: DepartmentRecord;
  seat: SeatRecord;
  item: ItemRecord;
  floor: FloorRecord;
  poll: PollRecord;
  proposal: ProposalRecord;
  resolution: ResolutionRecord;
  figure: FigureRecord;
  document: DocumentRecord;
  presentation: PresentationRecord;
  log: LogRecord;
}

export type RecordKind = keyof ViewRecords;
export type RecordKey = `${RecordKind}:${string}`;
