import { z } from 'zod';
import { endingFloor } from '../floor/events.ts';
import { command } from '../kernel/command.ts';
import { accept } from '../kernel/decision.ts';
import { closingPoll } from '../polls/steps.ts';
import { unlessInSession } from './in-session.ts';

/** M4: the meeting ends, and with it the floor and the open poll. */
export const closeMeeting = command({
  type: 'meeting.close',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({}),
  decide(state) {
    return (
      unlessInSession(state) ??
      accept(...endingFloor(state.floor), ...closingPoll(state.polls), { type: 'meeting.closed' })
    );
  },
});
