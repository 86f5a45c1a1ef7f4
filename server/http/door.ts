import { type Request, type Response, Router } from 'express';
import { Bodies, type SetupInfo } from '../../shared/http-contract.ts';
import { type Outcome, yes } from '../auth/outcome.ts';
import { handlesIn } from '../auth/session-of.ts';
import type { StartedSession } from '../auth/start-session.ts';
import { answering, bodyOf, part } from './answer.ts';
import { giveCookie, originOf, takeCookie } from './asker.ts';
import { sessionInfo } from './session-info.ts';
import type { HttpWorld } from './world.ts';

/** A browser holds a handful of sessions; one that claims hundreds is not one of ours. */
const SESSIONS_PER_BROWSER = 40;

/** The routes for those who are not signed in yet. */
export const door = (world: HttpWorld): Router => {
  const { people } = world;
  const router = Router();

  const started = (request: Request, response: Response, outcome: Outcome<StartedSession>) => {
    if (!outcome.ok) return outcome;
    giveCookie(world, request, response, outcome.value);
    return yes({ handle: outcome.value.handle });
  };

  router.get(
    '/sessions',
    answering((request, response) => {
      const cookies = request.get('cookie');
      const known = handlesIn(cookies)
        .slice(0, SESSIONS_PER_BROWSER)
        .map((handle) => ({ handle, session: people.sessionOf(handle, cookies) }));
      for (const { handle, session } of known) if (!session) takeCookie(world, request, response, handle);
      return yes(known.flatMap(({ session }) => (session ? [sessionInfo(world, session)] : [])));
    }),
  );
  router.post(
    '/sessions',
    answering(async (request, response) => {
      const body = bodyOf(Bodies.signIn, request);
      if (!body.ok) return body;
      return started(request, response, await people.signIn(body.value, originOf(request)));
    }),
  );
  router.get(
    '/links/:token',
    answering((request) => people.lookAtLink(part(request, 'token'), originOf(request))),
  );
  router.post(
    '/links/:token',
    answering(async (request, response) => {
      const body = bodyOf(Bodies.useLink, request);
      if (!body.ok) return body;
      const token = part(request, 'token');
      return started(request, response, await people.followLink(token, body.value.code, originOf(request)));
    }),
  );
  router.get(
    '/setup',
    answering(() => yes<SetupInfo>({ needed: people.setupNeeded() })),
  );
  router.post(
    '/setup',
    answering(async (request, response) => {
      const body = bodyOf(Bodies.setup, request);
      if (!body.ok) return body;
      return started(request, response, await people.setUp(body.value, originOf(request)));
    }),
  );
  return router;
};
