import { z } from 'zod';
import { endingFloor } from '../floor/events.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { closingPoll } from '../polls/steps.ts';
import { closingRollcall, openRollcallOf } from '../rollcall/events.ts';
import { endingDiscussion, endingShare } from '../stage/endings.ts';
import { unlessInSession } from './in-session.ts';

/** M4: the meeting ends, and with it the floor, the open poll and the roll call that is on. */
export const closeMeeting = command({
  type: 'meeting.close',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({}),
  decide(state, _payload, { now }) {
    return (
      unlessInSession(state) ??
      accept(
        ...endingFloor(state.floor, now),
        ...endingDiscussion(state.stage),
        ...endingShare(state.stage),
        ...closingPoll(state.polls),
        ...closingRollcall(openRollcallOf(state.rollcalls)),
        { type: 'meeting.closed' },
      )
    );
  },
});
