import { type Device, type Goodbye, Hello, PROTOCOL_VERSION } from '../../shared/contract.ts';
import { actorIn, type Person } from '../../shared/frame/actor-in.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Meetings } from '../meeting/meetings.ts';

/** A signed-in person or seat, as the session says. */
export interface Session extends Person {
  readonly sessionId: string;
  readonly companionOnly: boolean;
}

/** Finds the session of a handle by the cookie that goes with it. */
export type FindSession = (handle: string, cookieHeader: string | undefined) => Session | null;

export interface Admitted {
  readonly session: Session;
  readonly meeting: LiveMeeting;
  readonly device: Device;
  readonly page: string;
}

/** Who is let into which meeting, and as whom: the session says who it is, the meeting whether it is theirs. */
export const admit = (
  auth: unknown,
  cookieHeader: string | undefined,
  { sessions, meetings }: { readonly sessions: FindSession; readonly meetings: Meetings },
): Admitted | Goodbye => {
  const protocol =
    typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : undefined;
  if (typeof protocol === 'number' && protocol !== PROTOCOL_VERSION) return 'protocol.outdated';
  const hello = Hello.safeParse(auth);
  if (!hello.success) return 'protocol.malformed';
  const { handle, meetingId, device, page } = hello.data;
  const session = sessions(handle, cookieHeader);
  if (!session) return 'session.unknown';
  const meeting = meetings.get(meetingId);
  if (!meeting || meeting.state().frame.phase === 'unprepared') return 'meeting.unknown';
  const actor = actorIn(meeting.state(), session);
  if (!actor) return 'meeting.not_of_it';
  return {
    session: { ...session, actor },
    meeting,
    device: session.companionOnly ? 'companion' : device,
    page,
  };
};
