import type { AgendaRecord, ItemRecord } from './agenda/view.ts';
import type { ParticipantRecord } from './attendance/participants.ts';
import type { SeatRecord } from './attendance/view.ts';
import type { ChairingRecord } from './chairing/view.ts';
import type { DocumentRecord, PresentationRecord } from './documents/view.ts';
import type { FloorRecord, SpeechRecord, SpokenRecord } from './floor/view.ts';
import type { DepartmentRecord, MeetingRecord } from './frame/view.ts';
import type { LineTestRecord } from './linetest/view.ts';
import type { LogRecord, ReadingRecord, ResolutionRecord } from './minutes/view.ts';
import type { NumberRecord, RunRecord } from './numbers/view.ts';
import type { OfficeRecord } from './office/view.ts';
import type { PaperTemplateRecord } from './papers/template/view.ts';
import type { PollRecord, PreparedPollRecord, TemplateRecord, WeightsRecord } from './polls/view.ts';
import type { PracticeRecord } from './practices/view.ts';
import type { DiscussedRecord } from './proposals/in-meeting.ts';
import type { ProposalRecord } from './proposals/view.ts';
import type { MinutesCommentRecord, MinutesHeadRecord, MinutesLineRecord } from './record/view.ts';
import type { RecordingRecord } from './recording/view.ts';
import type {
  FormBeforeRecord,
  FormRecord,
  ReportRecord,
  ShownRecord,
  TotalRecord,
} from './reports/reporting-view.ts';
import type { FigureRecord } from './reports/view.ts';
import type { QuorumRecord, RollcallRecord } from './rollcall/view.ts';
import type { SeriesDepartmentRecord, SeriesMeetingRecord, SeriesSeatRecord } from './series/view.ts';
import type { StageRecord } from './stage/view.ts';
import type { Stream } from './streams.ts';
import type { ProgrammeRecord, TaskRecord } from './tasks/view.ts';

/** All of a meeting that can be on a screen. A record's key is `kind:id`; `meeting`, `agenda`, `floor`, `stage`, `chairing`, `quorum`, `poll_weights`, `presentation`, `report_form`, `report_form_before`, `shown_figures`, `reading` and `discussed` have the one id `this`. */
export interface MeetingRecords {
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
  discussed: DiscussedRecord;
  poll_weights: WeightsRecord;
  resolution: ResolutionRecord;
  reading: ReadingRecord;
  figure: FigureRecord;
  report_form: FormRecord;
  report_form_before: FormBeforeRecord;
  report: ReportRecord;
  report_total: TotalRecord;
  shown_figures: ShownRecord;
  document: DocumentRecord;
  presentation: PresentationRecord;
  linetest: LineTestRecord;
  recording: RecordingRecord;
  log: LogRecord;
}

/** All of a register that can be on a screen. */
export interface RegisterRecords {
  series_meeting: SeriesMeetingRecord;
  series_seat: SeriesSeatRecord;
  series_department: SeriesDepartmentRecord;
  proposal: ProposalRecord;
  task: TaskRecord;
  programme: ProgrammeRecord;
  practice: PracticeRecord;
  minutes: MinutesHeadRecord;
  minutes_line: MinutesLineRecord;
  minutes_comment: MinutesCommentRecord;
}

/** All of the office that can be on a screen. */
export interface OfficeRecords {
  office: OfficeRecord;
  number_run: RunRecord;
  number: NumberRecord;
  paper_template: PaperTemplateRecord;
}

export interface ViewRecords extends MeetingRecords, RegisterRecords, OfficeRecords {}

export type RecordKind = keyof ViewRecords;
export type RecordKey = `${RecordKind}:${string}`;

const OF_REGISTER: { readonly [Kind in keyof RegisterRecords]: true } = {
  series_meeting: true,
  series_seat: true,
  series_department: true,
  proposal: true,
  task: true,
  programme: true,
  practice: true,
  minutes: true,
  minutes_line: true,
  minutes_comment: true,
};

const OF_OFFICE: { readonly [Kind in keyof OfficeRecords]: true } = {
  office: true,
  number_run: true,
  number: true,
  paper_template: true,
};

/** In which stream a record of that kind is. */
export const streamOfKind = (kind: RecordKind): Stream => {
  if (Object.hasOwn(OF_REGISTER, kind)) return 'register';
  return Object.hasOwn(OF_OFFICE, kind) ? 'office' : 'meeting';
};
