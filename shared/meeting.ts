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
import { type Viewer, viewerKey } from './kernel/actor.ts';
import type { Context } from './kernel/command.ts';
import { type Decision, refuse } from './kernel/decision.ts';
import type { Evolve, Occasion } from './kernel/evolve.ts';
import type { Records } from './kernel/patch.ts';
import { evolveLineTests, initialLineTests, type LineTests } from './linetest/events.ts';
import { viewLineTests } from './linetest/view.ts';
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
  readonly proposals: Proposals;
  readonly resolutions: Resolutions;
  readonly reports: Reports;
  readonly reporting: Reporting;
  readonly documents: Documents;
  readonly lineTests: LineTests;
  readonly log: Log;
}

export type SliceName = keyof MeetingState;

export const initialMeeting: MeetingState = {
  frame: initialFrame,
  attendance: initialAttendance,
  agenda: initialAgenda,
  floor: initialFloor,
  stage: initialStage,
  participants: initialParticipants,
  rollcalls: initialRollcalls,
  chairing: initialChairing,
  polls: initialPolls,
  proposals: initialProposals,
  resolutions: initialResolutions,
  reports: initialReports,
  reporting: initialReporting,
  documents: initialDocuments,
  lineTests: initialLineTests,
  log: initialLog,
};

const EVOLVE: { readonly [Name in SliceName]: Evolve<MeetingState[Name]> } = {
  frame: evolveFrame,
  attendance: evolveAttendance,
  agenda: evolveAgenda,
  floor: evolveFloor,
  stage: evolveStage,
  participants: evolveParticipants,
  rollcalls: evolveRollcalls,
  chairing: evolveChairing,
  polls: evolvePolls,
  proposals: evolveProposals,
  resolutions: evolveResolutions,
  reports: evolveReports,
  reporting: evolveReporting,
  documents: evolveDocuments,
  lineTests: evolveLineTests,
  log: evolveLog,
};

/** What a viewer may see of a slice; whose key is the same sees the same. */
interface View<Slice> {
  readonly of: (slice: Slice, viewer: Viewer) => Records;
  readonly keyOf: (viewer: Viewer) => string;
}

const forAll = <Slice>(view: (slice: Slice) => Records): View<Slice> => ({ of: view, keyOf: () => '' });
/** It is told the role and nothing else, so that it cannot show a seat what is another's. */
const byRole = <Slice>(view: (slice: Slice, viewer: Pick<Viewer, 'role'>) => Records): View<Slice> => ({
  of: (slice, { role }) => view(slice, { role }),
  keyOf: ({ role }) => role,
});
const byViewer = <Slice>(of: View<Slice>['of']): View<Slice> => ({ of, keyOf: viewerKey });

const VIEW: { readonly [Name in SliceName]: View<MeetingState[Name]> } = {
  frame: forAll(viewFrame),
  attendance: forAll(viewAttendance),
  agenda: byRole(viewAgenda),
  floor: byRole(viewFloor),
  stage: forAll(viewStage),
  participants: byViewer(viewParticipants),
  rollcalls: byViewer(viewRollcalls),
  chairing: forAll(viewChairing),
  polls: byViewer(viewPolls),
  proposals: byViewer(viewProposals),
  resolutions: forAll(viewResolutions),
  reports: forAll(viewReports),
  reporting: byViewer(viewReporting),
  documents: byViewer(viewDocuments),
  lineTests: byViewer(viewLineTests),
  log: byViewer(viewLog),
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
): Records => VIEW[name].of(state[name], viewer);

/** Viewers whose key is the same see the same of a slice. */
export const sliceKey = (name: SliceName, viewer: Viewer): string => VIEW[name].keyOf(viewer);

/** All that a viewer may see. */
export const project = (state: MeetingState, viewer: Viewer): Records =>
  new Map(SLICES.flatMap((name) => [...viewSlice(state, name, viewer)]));
