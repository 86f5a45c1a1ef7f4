import { unlessLive } from '../frame/in-session.ts';
import { type Decision, refuse } from '../kernel/decision.ts';
import type { MeetingState } from '../meeting.ts';

/** The refusal of any change to figures that are frozen (R11), or of a meeting that is over, or nothing. */
export const unlessChangeable = (state: MeetingState): Decision | undefined =>
  unlessLive(state) ?? (state.reporting.frozenAt === null ? undefined : refuse('figures.frozen'));
