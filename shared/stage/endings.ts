import type { MeetingEvent } from '../events.ts';
import type { SeatId } from '../kernel/ids.ts';
import type { Stage } from './events.ts';

/** The events that end the discussion, if there is one (S6). */
export const endingDiscussion = ({ discussion }: Stage): MeetingEvent[] =>
  discussion.length > 0 ? [{ type: 'discussion.ended' }] : [];

/** The events that take a seat out of the discussion, if it is in it: one alone discusses nothing (S7). */
export const leavingDiscussion = (stage: Stage, seatId: SeatId): MeetingEvent[] => {
  if (!stage.discussion.some((each) => each.seatId === seatId)) return [];
  return stage.discussion.length > 2
    ? [{ type: 'discussion.seat_removed', seatId }]
    : endingDiscussion(stage);
};

/** The events that end the share, if there is one (S10). */
export const endingShare = ({ share }: Stage): MeetingEvent[] =>
  share === null ? [] : [{ type: 'share.ended', place: share }];
