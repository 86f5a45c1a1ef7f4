import type { MeetingEvent } from '../../shared/events.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { type MeetingState, meetingBook } from '../../shared/meeting.ts';
import { type Live, type LiveWorld, openLive } from './live.ts';

/** One meeting, in memory. */
export type LiveMeeting = Live<MeetingState, MeetingEvent, MeetingId>;

export const openMeeting = (id: MeetingId, world: LiveWorld): Promise<LiveMeeting> =>
  openLive(id, meetingBook, world);
