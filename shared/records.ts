import type { AgendaRecord, ItemRecord } from './agenda/view.ts';
import type { ParticipantRecord } from './attendance/participants.ts';
import type { SeatRecord } from './attendance/view.ts';
import type { ChairingRecord } from './chairing/view.ts';
import type { DocumentRecord, PresentationRecord } from './documents/view.ts';
import type { FloorRecord, SpeechRecord, SpokenRecord } from './floor/view.ts';
import type { DepartmentRecord, MeetingRecord } from './frame/view.ts';
import type { LineTestRecord } from './linetest/view.ts';
import type { LogRecord, ResolutionRecord } from './minutes/view.ts';
import type { PollRecord, PreparedPollRecord, TemplateRecord, WeightsRecord } from './polls/view.ts';
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
import type { StageRecord } from './stage/view.ts';

/** All that can be on a screen. A record's key is `kind:id`; `meeting`, `agenda`, `floor`, `stage`, `chairing`, `quorum`, `poll_weights`, `presentation`, `report_form`, `report_form_before` and `shown_figures` have the one id `this`. */
export interface ViewRecords {
  meeting: MeetingRecord;
  department: DepartmentRecord;
  seat: SeatRecord;
  agenda: AgendaRecord;
  item: ItemRecord;
  floor: FloorRecord;
  stage: StageRecord;
  speech: SpeechRecord;
  spoken: SpokenRecord;
  chairing: ChairingRecord;
  participant: ParticipantRecord;
  rollcall: RollcallRecord;
  quorum: QuorumRecord;
  poll: PollRecord;
  prepared_poll: PreparedPollRecord;
  poll_template: TemplateRecord;
  poll_weights: WeightsRecord;
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
  linetest: LineTestRecord;
  log: LogRecord;
}

export type RecordKind = keyof ViewRecords;
export type RecordKey = `${RecordKind}:${string}`;
