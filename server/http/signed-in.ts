import { parseCookie } from 'cookie';
import { Router } from 'express';
import { agendaWriters } from '../../shared/agenda/fields.ts';
import { Bodies } from '../../shared/http-contract.ts';
import { no, yes } from '../auth/outcome.ts';
import { cookieName } from '../auth/session-of.ts';
import { answering, bodyOf, part } from './answer.ts';
import { baseUrlOf, giveCookie, originOf, signedIn, takeCookie } from './asker.ts';
import { sessionInfo } from './session-info.ts';
import type { HttpWorld } from './world.ts';

/** The routes of everybody who is signed in, under `/s/:handle`. */
export const signedInRoutes = (world: HttpWorld): Router => {
  const { people, meetings } = world;
  const router = Router({ mergeParams: true });

  router.get(
    '/',
    answering(
      signedIn(world, (session, request, response) => {
        // The cookie's thirty days begin anew, as the session's do.
        const secret = parseCookie(request.get('cookie') ?? '')[cookieName(session.handle)];
        if (secret) giveCookie(world, request, response, { handle: session.handle, secret });
        return yes(sessionInfo(world, session));
      }),
    ),
  );
  router.delete(
    '/',
    answering(
      signedIn(world, (session, request, response) => {
        people.signOut(session);
        takeCookie(world, request, response, session.handle);
        return yes({});
      }),
    ),
  );
  router.post(
    '/password',
    answering(
      signedIn(world, async (session, request) => {
        const body = bodyOf(Bodies.changePassword, request);
        return body.ok ? people.changePassword(session, body.value, originOf(request)) : body;
      }),
    ),
  );
  router.post(
    '/device-links',
    answering(
      signedIn(world, (session, request) => people.issueDeviceLink(session, baseUrlOf(world, request))),
    ),
  );
  router.get(
    '/meetings/:meetingId/agenda',
    answering(
      signedIn(world, ({ actor }, request) => {
        if (!agendaWriters.includes(actor.role)) return no('session.not_allowed');
        const rows = meetings.agenda(part(request, 'meetingId'));
        return rows ? yes({ rows }) : no('request.not_found');
      }),
    ),
  );
  router.delete(
    '/sessions/:id',
    answering(signedIn(world, (session, request) => people.revokeSession(session, part(request, 'id')))),
  );
  return router;
};
