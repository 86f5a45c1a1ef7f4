import { z } from 'zod';
import type { MeetingEvent } from '../events.ts';
import { endingFloor } from '../floor/events.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { closingPoll } from '../polls/steps.ts';
import { stoppingRecording } from '../recording/events.ts';
import { closingRollcall, openRollcallOf } from '../rollcall/events.ts';
import { endingDiscussion, endingShare } from '../stage/endings.ts';
import { unlessInSession } from './in-session.ts';

/** M4: the meeting ends, and with it the floor, the open poll, the roll call and the recording that are on. */
export const closeMeeting = command({
  type: 'meeting.close',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({}),
  decide(state, _payload, { now }) {
    return (
      unlessInSession(state) ??
      accept<MeetingEvent>(
        ...endingFloor(state.floor, now),
        ...endingDiscussion(state.stage),
        ...endingShare(state.stage),
        ...closingPoll(state.polls),
        ...closingRollcall(openRollcallOf(state.rollcalls)),
        ...stoppingRecording(state.recordings, 'meeting'),
        { type: 'meeting.closed' },
      )
    );
  },
});
