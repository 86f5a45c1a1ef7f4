import { agendaDeadlines } from './agenda/freeze.ts';
import { takeoverDue } from './chairing/take-over.ts';
import type { CommandType } from './commands.ts';
import { fileDeadlines } from './files/drop.ts';
import { placesDue } from './floor/expire.ts';
import type { MeetingState } from './meeting.ts';
import { pollDeadlines } from './polls/deadlines.ts';
import { recordingsDue } from './recording/expire.ts';
import type { RegisterState } from './register.ts';
import { rollcallDue } from './rollcall/close.ts';
import { sharesDue } from './stage/expire-share.ts';

/** Something that the server itself does when its hour has come, unless the meeting has moved on until then. */
export interface Deadline {
  /** Server clock, ms since the epoch. */
  readonly at: number;
  readonly type: CommandType;
  readonly payload: unknown;
}

/** Timers are part of the state: each slice says what is due and when; the rule that is due decides by the clock. */
export const deadlinesOf = (state: MeetingState): readonly Deadline[] => [
  ...agendaDeadlines(state),
  ...pollDeadlines(state.polls),
  ...placesDue(state),
  ...sharesDue(state),
  ...takeoverDue(state),
  ...rollcallDue(state),
  ...recordingsDue(state),
];

/** The same, of what outlives the meetings. */
export const registerDeadlines = (state: RegisterState): readonly Deadline[] => fileDeadlines(state);
