import type { SessionInfo } from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { Session } from '../auth/session.ts';
import type { HttpWorld, MeetingsPort } from './world.ts';

/** A seat is told of its own meetings, the centre of all; the newest first. */
const meetingsFor = (meetings: MeetingsPort, actor: Viewer): SessionInfo['meetings'] =>
  meetings
    .list()
    .filter(({ seatIds }) => actor.role !== 'seat' || seatIds.includes(actor.seatId))
    .map(({ seatIds, ...summary }) => summary)
    .sort((one, other) => other.startsAt - one.startsAt);

/** What a page knows of the one who is signed in. */
export const sessionInfo = (
  { meetings }: HttpWorld,
  { handle, actor, name, companionOnly, hasPassword }: Session,
): SessionInfo => ({
  handle,
  actor,
  name,
  companionOnly,
  hasPassword,
  meetings: meetingsFor(meetings, actor),
});
