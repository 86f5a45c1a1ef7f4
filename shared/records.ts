import type { AgendaRecord, ItemRecord } from './agenda/view.ts';
import type { ParticipantRecord } from './attendance/participants.ts';
import type { SeatRecord } from './attendance/view.ts';
import type { ChairingRecord } from './chairing/view.ts';
import type { DocumentRecord, PresentationRecord } from './documents/view.ts';
import type { FloorRecord, SpeechRecord, SpokenRecord } from './floor/view.ts';
import type { DepartmentRecord, MeetingRecord } from './frame/view.ts';
import type { LogRecord, ResolutionRecord } from './minutes/view.ts';
import type { PollRecord, PreparedPollRecord, TemplateRecord } from './polls/view.ts';
import type { ProposalRecord } from './proposals/view.ts';
import type {
  FormBeforeRecord,
  FormRecord,
  ReportRecord,
  ShownRecord,
  TotalRecord,
} from './reports/reporting-view.ts';
import type { FigureRecord } from './reports/view.ts';
import type { QuorumRecord, RollcallRecord } from './rollcall/view.ts';

/** All that can be on a screen. A record's key is `kind:id`; `meeting`, `agenda`, `floor`, `chairing` and `quorum`, `presentation`, `report_form` and `shown_figures` have the one id `this`. */
export interface ViewRecords {
  meeting: MeetingRecord;
  department: DepartmentRecord;
  seat: SeatRecord;
  agenda: AgendaRecord;
  item: ItemRecord;
  floor: FloorRecord;
  speech: SpeechRecord;
  spoken: SpokenRecord;
  chairing: ChairingRecord;
  participant: ParticipantRecord;
  rollcall: RollcallRecord;
  quorum: QuorumRecord;
  poll: PollRecord;
  prepared_poll: PreparedPollRecord;
  poll_template: TemplateRecord;
  proposal: ProposalRecord;
  resolution: ResolutionRecord;
  figure: FigureRecord;
  report_form: FormRecord;
  report_form_before: FormBeforeRecord;
  report: ReportRecord;
  report_total: TotalRecord;
  shown_figures: ShownRecord;
  document: DocumentRecord;
  presentation: PresentationRecord;
  log: LogRecord;
}

export type RecordKind = keyof ViewRecords;
export type RecordKey = `${RecordKind}:${string}`;
