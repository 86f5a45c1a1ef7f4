import type { MeetingId } from '../../shared/kernel/ids.ts';
import { type LiveMeeting, type MeetingWorld, openMeeting } from './meeting.ts';

/** All meetings of this server, held in memory. */
export interface Meetings {
  readonly all: () => readonly LiveMeeting[];
  readonly get: (id: MeetingId) => LiveMeeting | undefined;
  /** The meeting of that id, begun now if the journal has none. */
  readonly open: (id: MeetingId) => Promise<LiveMeeting>;
}

/** Reads every meeting of the journal into memory; each is shown to `onOpened` before anybody can join it. */
export const loadMeetings = async (
  world: MeetingWorld,
  onOpened: (meeting: LiveMeeting) => void,
): Promise<Meetings> => {
  const meetings = new Map<MeetingId, Promise<LiveMeeting>>();
  const loaded = new Map<MeetingId, LiveMeeting>();

  const open = (id: MeetingId): Promise<LiveMeeting> => {
    const known = meetings.get(id);
    if (known) return known;
    const opening = openMeeting(id, world).then((meeting) => {
      onOpened(meeting);
      loaded.set(id, meeting);
      return meeting;
    });
    meetings.set(id, opening);
    return opening;
  };

  for (const id of await world.journal.meetingIds()) await open(id);
  return { all: () => [...loaded.values()], get: (id) => loaded.get(id), open };
};
