import { Router } from 'express';
import { Bodies, type SearchAnswer } from '../../shared/http-contract.ts';
import { no, yes } from '../auth/outcome.ts';
import { answering, bodyOf } from './answer.ts';
import { signedIn } from './asker.ts';
import { registerFor } from './files.ts';
import type { HttpWorld } from './world.ts';

/** Search in everything that is kept, and in the register of one meeting, under `/s/:handle`. */
export const searching = (world: HttpWorld): Router => {
  const router = Router({ mergeParams: true });
  router.post(
    '/meetings/:meetingId/search',
    answering(
      signedIn(world, async (session, request) => {
        const register = await registerFor(world, request);
        if (!register) return no('request.not_found');
        const query = bodyOf(Bodies.search, request);
        if (!query.ok) return query;
        return yes<SearchAnswer>({ hits: world.search.ask(register, session.actor, query.value) });
      }),
    ),
  );
  router.post(
    '/search',
    answering(
      signedIn(world, ({ actor }, request) => {
        const query = bodyOf(Bodies.find, request);
        return query.ok ? yes(world.search.find(actor, query.value)) : query;
      }),
    ),
  );
  return router;
};
