import type { AgendaEvent } from './agenda/events.ts';
import type { AttendanceEvent } from './attendance/events.ts';
import type { ParticipantEvent } from './attendance/participants.ts';
import type { ChairingEvent } from './chairing/events.ts';
import type { DocumentEvent } from './documents/events.ts';
import type { FileEvent } from './files/events.ts';
import type { FloorEvent } from './floor/events.ts';
import type { FrameEvent } from './frame/events.ts';
import type { LineTestEvent } from './linetest/events.ts';
import type { MinutesEvent } from './minutes/events.ts';
import type { NumberEvent } from './numbers/events.ts';
import type { ParticularsEvent } from './office/events.ts';
import type { TemplateEvent } from './papers/template/events.ts';
import type { PollEvent } from './polls/events.ts';
import type { PracticeEvent } from './practices/events.ts';
import type { PracticeNoted } from './practices/note.ts';
import type { ProposalEvent } from './proposals/events.ts';
import type { MeetingProposalEvent } from './proposals/in-meeting.ts';
import type { OldProposalEvent } from './proposals/old.ts';
import type { RecordEvent } from './record/events.ts';
import type { RecordingEvent } from './recording/events.ts';
import type { ReportEvent } from './reports/events.ts';
import type { ReportingEvent } from './reports/reporting.ts';
import type { RollcallEvent } from './rollcall/events.ts';
import type { SeriesEvent } from './series/events.ts';
import type { StageEvent } from './stage/events.ts';
import type { TaskEvent } from './tasks/events.ts';
import type { TaskNoted } from './tasks/in-meeting.ts';
import type { TimetableEvent } from './timetable/events.ts';

/** Everything that can happen in a meeting: what its journal holds. */
export type MeetingEvent =
  | FrameEvent
  | AttendanceEvent
  | AgendaEvent
  | FloorEvent
  | StageEvent
  | PollEvent
  | MeetingProposalEvent
  | TaskNoted
  | PracticeNoted
  | OldProposalEvent
  | MinutesEvent
  | ReportEvent
  | ReportingEvent
  | ParticipantEvent
  | RollcallEvent
  | ChairingEvent
  | DocumentEvent
  | LineTestEvent
  | RecordingEvent;

/** Everything that can happen to what outlives a meeting: what the journal of a register holds. */
export type RegisterEvent =
  | SeriesEvent
  | TimetableEvent
  | FileEvent
  | ProposalEvent
  | TaskEvent
  | PracticeEvent
  | RecordEvent;

/** Everything that can happen in the office that issues papers, across all series: what its journal holds. */
export type OfficeEvent = ParticularsEvent | NumberEvent | TemplateEvent;
