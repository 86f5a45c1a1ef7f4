import type { Request, Response } from 'express';
import { isLoopback } from '../../config/environment.ts';
import { actorIn } from '../../shared/frame/actor-in.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import type { Origin } from '../auth/context.ts';
import { no, type Outcome } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { cookieName } from '../auth/session-of.ts';
import { SESSION_MS, type StartedSession } from '../auth/start-session.ts';
import { part } from './answer.ts';
import type { HttpWorld } from './world.ts';

export const originOf = (request: Request): Origin => ({
  ip: request.ip ?? '',
  userAgent: request.get('user-agent') ?? '',
});

/** What links begin with: PUBLIC_URL, or the address by which the asker reached us if others can use it too. */
export const baseUrlOf = ({ settings }: HttpWorld, request: Request): string => {
  const origin = request.get('origin');
  if (settings.publicUrlGiven || !origin || !URL.canParse(origin)) return settings.publicUrl;
  const onlyHere = isLoopback(new URL(origin).hostname) && !isLoopback(settings.host);
  return onlyHere ? settings.publicUrl : new URL(origin).origin;
};

const cookieOptions = ({ settings }: HttpWorld, request: Request) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: request.secure || settings.publicUrl.startsWith('https:'),
});

/** Hands the secret to the browser, in a cookie that no script can read. */
export const giveCookie = (
  world: HttpWorld,
  request: Request,
  response: Response,
  { handle, secret }: StartedSession,
): void => {
  response.cookie(cookieName(handle), secret, { ...cookieOptions(world, request), maxAge: SESSION_MS });
};

export const takeCookie = (world: HttpWorld, request: Request, response: Response, handle: string): void => {
  response.clearCookie(cookieName(handle), cookieOptions(world, request));
};

type Work = (
  session: Session,
  request: Request,
  response: Response,
) => Promise<Outcome<unknown>> | Outcome<unknown>;

/** M9, M10: the session as it is in the meeting of the address, if there is one there; null: it is not theirs. */
const inMeeting = ({ meetings }: HttpWorld, session: Session, request: Request): Session | null => {
  const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
  const state = meetingId.success ? meetings.state(meetingId.data) : undefined;
  if (!state) return session;
  const actor = actorIn(state, session);
  return actor && { ...session, actor };
};

/** A route for whoever the handle and its cookie prove; in a meeting, as whom they are there. */
export const signedIn = (world: HttpWorld, work: Work) => (request: Request, response: Response) => {
  const session = world.people.sessionOf(part(request, 'handle'), request.get('cookie'));
  if (!session) return no('session.unknown');
  const there = inMeeting(world, session, request);
  return there ? work(there, request, response) : no('request.not_found');
};

/** A route for administrators at their own device. */
export const administrator = (world: HttpWorld, work: Work) =>
  signedIn(world, (session, request, response) =>
    session.actor.role === 'admin' && !session.companionOnly
      ? work(session, request, response)
      : no('session.not_allowed'),
  );
