import { type Agenda, evolveAgenda, initialAgenda } from './agenda/events.ts';
import { viewAgenda } from './agenda/view.ts';
import { type Attendance, evolveAttendance, initialAttendance } from './attendance/events.ts';
import {
  evolveParticipants,
  initialParticipants,
  type Participants,
  viewParticipants,
} from './attendance/participants.ts';
import { viewAttendance } from './attendance/view.ts';
import { type Chairing, evolveChairing, initialChairing } from './chairing/events.ts';
import { viewChairing } from './chairing/view.ts';
import { MEETING_COMMANDS } from './commands.ts';
import { type Documents, evolveDocuments, initialDocuments } from './documents/events.ts';
import { viewDocuments } from './documents/view.ts';
import type { MeetingEvent } from './events.ts';
import { evolveFloor, type Floor, initialFloor } from './floor/events.ts';
import { viewFloor } from './floor/view.ts';
import { evolveFrame, type Frame, initialFrame } from './frame/events.ts';
import { viewFrame } from './frame/view.ts';
import type { Viewer } from './kernel/actor.ts';
import { bindBook, byRole, byViewer, differing, forAll, type Slices } from './kernel/book.ts';
import type { Records } from './kernel/patch.ts';
import { evolveLineTests, initialLineTests, type LineTests } from './linetest/events.ts';
import { viewLineTests } from './linetest/view.ts';
import {
  evolveReading,
  evolveResolutions,
  initialResolutions,
  type Reading,
  type Resolutions,
} from './minutes/events.ts';
import { evolveLog, initialLog, type Log } from './minutes/log.ts';
import { viewLog, viewReading, viewResolutions } from './minutes/view.ts';
import { evolvePolls } from './polls/events.ts';
import { initialPolls, type Polls } from './polls/poll.ts';
import { viewPolls } from './polls/view.ts';
import {
  evolveMeetingProposals,
  initialMeetingProposals,
  type MeetingProposals,
  viewMeetingProposals,
} from './proposals/in-meeting.ts';
import { evolveOldProposals, initialOldProposals, type OldProposals } from './proposals/old.ts';
import { evolveRecordings, initialRecordings, type Recordings } from './recording/events.ts';
import { viewRecordings } from './recording/view.ts';
import { evolveReports, initialReports, type Reports } from './reports/events.ts';
import { evolveReporting, initialReporting, type Reporting } from './reports/reporting.ts';
import { viewReporting } from './reports/reporting-view.ts';
import { viewReports } from './reports/view.ts';
import { evolveRollcalls, initialRollcalls, type Rollcalls } from './rollcall/events.ts';
import { viewRollcalls } from './rollcall/view.ts';
import { evolveStage, initialStage, type Stage } from './stage/events.ts';
import { viewStage } from './stage/view.ts';

/** A meeting, whole: one slice for each thing people do in it. */
export interface MeetingState {
  readonly frame: Frame;
  readonly attendance: Attendance;
  readonly agenda: Agenda;
  readonly floor: Floor;
  readonly stage: Stage;
  readonly participants: Participants;
  readonly rollcalls: Rollcalls;
  readonly chairing: Chairing;
  readonly polls: Polls;
  readonly proposals: MeetingProposals;
  readonly oldProposals: OldProposals;
  readonly resolutions: Resolutions;
  readonly reading: Reading;
  readonly reports: Reports;
  readonly reporting: Reporting;
  readonly documents: Documents;
  readonly lineTests: LineTests;
  readonly recordings: Recordings;
  readonly log: Log;
}

export type SliceName = keyof MeetingState;

const SLICES: Slices<MeetingState, MeetingEvent> = {
  frame: { initial: initialFrame, evolve: evolveFrame, view: forAll(viewFrame) },
  attendance: {
    initial: initialAttendance,
    evolve: evolveAttendance,
    view: forAll(viewAttendance),
    narrowed: differing,
  },
  agenda: { initial: initialAgenda, evolve: evolveAgenda, view: byRole(viewAgenda) },
  floor: { initial: initialFloor, evolve: evolveFloor, view: byRole(viewFloor) },
  stage: { initial: initialStage, evolve: evolveStage, view: forAll(viewStage) },
  participants: {
    initial: initialParticipants,
    evolve: evolveParticipants,
    view: byViewer(viewParticipants),
  },
  rollcalls: { initial: initialRollcalls, evolve: evolveRollcalls, view: byViewer(viewRollcalls) },
  chairing: { initial: initialChairing, evolve: evolveChairing, view: forAll(viewChairing) },
  polls: {
    initial: initialPolls,
    evolve: evolvePolls,
    view: byViewer(viewPolls),
    narrowed(before, after) {
      const [gone, come] = differing(before.all, after.all);
      return [
        { ...before, all: gone },
        { ...after, all: come },
      ];
    },
  },
  proposals: {
    initial: initialMeetingProposals,
    evolve: evolveMeetingProposals,
    view: forAll(viewMeetingProposals),
  },
  oldProposals: { initial: initialOldProposals, evolve: evolveOldProposals, view: forAll(() => new Map()) },
  resolutions: {
    initial: initialResolutions,
    evolve: evolveResolutions,
    view: forAll(viewResolutions),
    narrowed: differing,
  },
  reading: { initial: null, evolve: evolveReading, view: forAll(viewReading) },
  reports: { initial: initialReports, evolve: evolveReports, view: forAll(viewReports), narrowed: differing },
  reporting: { initial: initialReporting, evolve: evolveReporting, view: byViewer(viewReporting) },
  documents: { initial: initialDocuments, evolve: evolveDocuments, view: byViewer(viewDocuments) },
  lineTests: { initial: initialLineTests, evolve: evolveLineTests, view: byViewer(viewLineTests) },
  recordings: {
    initial: initialRecordings,
    evolve: evolveRecordings,
    view: byRole(viewRecordings),
    narrowed: differing,
  },
  log: {
    initial: initialLog,
    evolve: evolveLog,
    view: byViewer(viewLog),
    narrowed: (before, after) => [[], after.slice(before.length)],
  },
};

/** The rules and views of a meeting. */
export const meetingBook = bindBook(SLICES, MEETING_COMMANDS);

export const { initial: initialMeeting, decide, evolve, project } = meetingBook;

/** What a viewer may see of one slice. */
export const viewSlice = <Name extends SliceName>(
  state: Pick<MeetingState, Name>,
  name: Name,
  viewer: Viewer,
): Records => SLICES[name].view.of(state[name], viewer);
