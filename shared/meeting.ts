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
import { bindBook, differing, type Slices } from './kernel/book.ts';
import type { Records } from './kernel/patch.ts';
import { evolveResolutions, initialResolutions, type Resolutions } from './minutes/events.ts';
import { evolveLog, initialLog, type Log } from './minutes/log.ts';
import { viewLog, viewResolutions } from './minutes/view.ts';
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
import { evolveReports, initialReports, type Reports } from './reports/events.ts';
import { viewReports } from './reports/view.ts';
import { evolveRollcalls, initialRollcalls, type Rollcalls } from './rollcall/events.ts';
import { viewRollcalls } from './rollcall/view.ts';

/** A meeting, whole: one slice for each thing people do in it. */
export interface MeetingState {
  readonly frame: Frame;
  readonly attendance: Attendance;
  readonly agenda: Agenda;
  readonly floor: Floor;
  readonly participants: Participants;
  readonly rollcalls: Rollcalls;
  readonly chairing: Chairing;
  readonly polls: Polls;
  readonly proposals: MeetingProposals;
  readonly oldProposals: OldProposals;
  readonly resolutions: Resolutions;
  readonly reports: Reports;
  readonly documents: Documents;
  readonly log: Log;
}

export type SliceName = keyof MeetingState;

const SLICES: Slices<MeetingState, MeetingEvent> = {
  frame: { initial: initialFrame, evolve: evolveFrame, view: viewFrame },
  attendance: {
    initial: initialAttendance,
    evolve: evolveAttendance,
    view: viewAttendance,
    narrowed: differing,
  },
  agenda: { initial: initialAgenda, evolve: evolveAgenda, view: viewAgenda },
  floor: { initial: initialFloor, evolve: evolveFloor, view: viewFloor },
  participants: { initial: initialParticipants, evolve: evolveParticipants, view: viewParticipants },
  rollcalls: { initial: initialRollcalls, evolve: evolveRollcalls, view: viewRollcalls },
  chairing: { initial: initialChairing, evolve: evolveChairing, view: viewChairing },
  polls: {
    initial: initialPolls,
    evolve: evolvePolls,
    view: viewPolls,
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
    view: viewMeetingProposals,
  },
  oldProposals: { initial: initialOldProposals, evolve: evolveOldProposals, view: () => new Map() },
  resolutions: {
    initial: initialResolutions,
    evolve: evolveResolutions,
    view: viewResolutions,
    narrowed: differing,
  },
  reports: { initial: initialReports, evolve: evolveReports, view: viewReports, narrowed: differing },
  documents: { initial: initialDocuments, evolve: evolveDocuments, view: viewDocuments },
  log: {
    initial: initialLog,
    evolve: evolveLog,
    view: viewLog,
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
): Records => SLICES[name].view(state[name], viewer);
