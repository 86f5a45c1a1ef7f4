import { actorIn, type Person } from '../../shared/frame/actor-in.ts';
import type { SessionInfo } from '../../shared/http-contract.ts';
import type { Session } from '../auth/session.ts';
import type { HttpWorld, MeetingsPort } from './world.ts';

/** Everybody is told of the meetings that are theirs (M9, M10), and as whom; the newest first. */
export const meetingsFor = (meetings: MeetingsPort, person: Person): SessionInfo['meetings'] =>
  meetings
    .list()
    .flatMap((summary) => {
      const state = meetings.state(summary.id);
      const actor = state && actorIn(state, person);
      return actor ? [{ ...summary, actor }] : [];
    })
    .sort((one, other) => other.startsAt - one.startsAt);

/** What a page knows of the one who is signed in. */
export const sessionInfo = (
  { meetings }: HttpWorld,
  { handle, actor, ofSeat, name, companionOnly, hasPassword }: Session,
): SessionInfo => ({
  handle,
  actor,
  name,
  companionOnly,
  hasPassword,
  meetings: meetingsFor(meetings, { actor, ofSeat }),
});
