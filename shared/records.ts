import type { ItemRecord } from './agenda/view.ts';
import type { SeatRecord } from './attendance/view.ts';
import type { FloorRecord } from './floor/view.ts';
import type { DepartmentRecord, MeetingRecord } from './frame/view.ts';
import type { LogRecord, ResolutionRecord } from './minutes/view.ts';
import type { PollRecord, PreparedPollRecord, TemplateRecord } from './polls/view.ts';
import type { ProposalRecord } from './proposals/view.ts';
import type { FigureRecord } from './reports/view.ts';

/** All that can be on a screen. A record's key is `kind:id`; `meeting` and `floor` have the one id `this`. */
export interface ViewRecords {
  meeting: MeetingRecord;
  department: DepartmentRecord;
  seat: SeatRecord;
  item: ItemRecord;
  floor: FloorRecord;
  poll: PollRecord;
  prepared_poll: PreparedPollRecord;
  poll_template: TemplateRecord;
  proposal: ProposalRecord;
  resolution: ResolutionRecord;
  figure: FigureRecord;
  log: LogRecord;
}

export type RecordKind = keyof ViewRecords;
export type RecordKey = `${RecordKind}:${string}`;
