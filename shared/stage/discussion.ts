import { type Decision, refuse } from '../kernel/decision.ts';
import type { SeatId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import type { Discussant } from './events.ts';

export const MOST_DISCUSSANTS = 4;

export const discussantOf = ({ stage }: MeetingState, seatId: SeatId): Discussant | undefined =>
  stage.discussion.find((each) => each.seatId === seatId);

/** The refusal of what needs a discussion, while there is none, or nothing. */
export const unlessDiscussing = ({ stage }: MeetingState): Decision | undefined =>
  stage.discussion.length > 0 ? undefined : refuse('discussion.not_on');
