import { type Decision, refuse } from '../kernel/decision.ts';
import type { MeetingState } from '../meeting.ts';

/** The refusal of what can only be done while the meeting is in session (M3, M5), or nothing. */
export const unlessInSession = ({ frame }: MeetingState): Decision | undefined =>
  frame.phase === 'open' ? undefined : refuse('meeting.not_open', { phase: frame.phase });

/** The refusal of what can be done before and during, but not after, the meeting (M5), or nothing. */
export const unlessLive = ({ frame }: MeetingState): Decision | undefined =>
  frame.phase === 'prepared' || frame.phase === 'open'
    ? undefined
    : refuse('meeting.not_live', { phase: frame.phase });
