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
import { COMMANDS } from './commands.ts';
import { type Documents, evolveDocuments, initialDocuments } from './documents/events.ts';
import { viewDocuments } from './documents/view.ts';
import type { MeetingEvent } from './events.ts';
import { evolveFloor, type Floor, initialFloor } from './floor/events.ts';
import { viewFloor } from './floor/view.ts';
import { evolveFrame, type Frame, initialFrame } from './frame/events.ts';
import { viewFrame } from './frame/view.ts';
import type { Viewer } from './kernel/actor.ts';
import type { Context } from './kernel/command.ts';
import { type Decision, refuse } from './kernel/decision.ts';
import type { Evolve, Occasion } from './kernel/evolve.ts';
import type { Records } from './kernel/patch.ts';
import { evolveResolutions, initialResolutions, type Resolutions } from './minutes/events.ts';
import { evolveLog, initialLog, type Log } from './minutes/log.ts';
import { viewLog, viewResolutions } from './minutes/view.ts';
import { evolvePolls } from './polls/events.ts';
import { initialPolls, type Polls } from './polls/poll.ts';
import { viewPolls } from './polls/view.ts';
import { evolveProposals, initialProposals, type Proposals } from './proposals/events.ts';
import { viewProposals } from './proposals/view.ts';
import { evolveReports, initialReports, type Reports } from './reports/events.ts';
import { evolveReporting, initialReporting, type Reporting } from './reports/reporting.ts';
import { viewReporting } from './reports/reporting-view.ts';
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
  readonly proposals: Proposals;
  readonly resolutions: Resolutions;
  readonly reports: Reports;
  readonly reporting: Reporting;
  readonly documents: Documents;
  readonly log: Log;
}

export type SliceName = keyof MeetingState;

export const initialMeeting: MeetingState = {
  frame: initialFrame,
  attendance: initialAttendance,
  agenda: initialAgenda,
  floor: initialFloor,
  participants: initialParticipants,
  rollcalls: initialRollcalls,
  chairing: initialChairing,
  polls: initialPolls,
  proposals: initialProposals,
  resolutions: initialResolutions,
  reports: initialReports,
  reporting: initialReporting,
  documents: initialDocuments,
  log: initialLog,
};

const EVOLVE: { readonly [Name in SliceName]: Evolve<MeetingState[Name]> } = {
  frame: evolveFrame,
  attendance: evolveAttendance,
  agenda: evolveAgenda,
  floor: evolveFloor,
  participants: evolveParticipants,
  rollcalls: evolveRollcalls,
  chairing: evolveChairing,
  polls: evolvePolls,
  proposals: evolveProposals,
  resolutions: evolveResolutions,
  reports: evolveReports,
  reporting: evolveReporting,
  documents: evolveDocuments,
  log: evolveLog,
};

const VIEW: { readonly [Name in SliceName]: (slice: MeetingState[Name], viewer: Viewer) => Records } = {
  frame: viewFrame,
  attendance: viewAttendance,
  agenda: viewAgenda,
  floor: viewFloor,
  participants: viewParticipants,
  rollcalls: viewRollcalls,
  chairing: viewChairing,
  polls: viewPolls,
  proposals: viewProposals,
  resolutions: viewResolutions,
  reports: viewReports,
  reporting: viewReporting,
  documents: viewDocuments,
  log: viewLog,
};

export const SLICES = Object.keys(VIEW) as readonly SliceName[];

const evolveOne = (state: MeetingState, event: MeetingEvent, occasion: Occasion): MeetingState => {
  const next: { -readonly [Name in SliceName]: MeetingState[Name] } = { ...state };
  const follow = <Name extends SliceName>(name: Name) => {
    next[name] = EVOLVE[name](state[name], event, occasion);
  };
  SLICES.forEach(follow);
  return next;
};

/** The meeting after what one decision brought. */
export const evolve = (
  state: MeetingState,
  events: readonly MeetingEvent[],
  occasion: Occasion,
): MeetingState => events.reduce((current, event) => evolveOne(current, event, occasion), state);

/**
 * Says yes or no to a command, with everything that decides it handed in: the role is asked first, then the
 * command's own schema, then its rule.
 */
export const decide = (
  state: MeetingState,
  { type, payload }: { readonly type: string; readonly payload: unknown },
  context: Context,
): Decision => {
  const command = COMMANDS.get(type);
  if (!command) return refuse('command.unknown', { type: type.slice(0, 60) });
  if (!command.roles.includes(context.actor.role))
    return refuse('command.not_allowed', { type, role: context.actor.role });
  const parsed = command.payload.safeParse(payload);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse('command.invalid', {
      type,
      field: issue?.path.join('.').slice(0, 80) ?? '',
      reason: issue?.code === 'custom' ? issue.message : (issue?.code ?? ''),
      ...(issue && 'maximum' in issue ? { maximum: Number(issue.maximum) } : {}),
      ...(issue && 'minimum' in issue ? { minimum: Number(issue.minimum) } : {}),
    });
  }
  return command.decide(state, parsed.data, context);
};

/** What a viewer may see of one slice. */
export const viewSlice = <Name extends SliceName>(
  state: Pick<MeetingState, Name>,
  name: Name,
  viewer: Viewer,
): Records => VIEW[name](state[name], viewer);

/** Whether all see the same of a slice: its view does not ask who looks. */
export const seenAlike = (name: SliceName): boolean => VIEW[name].length < 2;

/** All that a viewer may see. */
export const project = (state: MeetingState, viewer: Viewer): Records =>
  new Map(SLICES.flatMap((name) => [...viewSlice(state, name, viewer)]));
