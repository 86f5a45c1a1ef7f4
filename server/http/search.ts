import { Router } from 'express';
import { Bodies, type SearchAnswer } from '../../shared/http-contract.ts';
import { no, yes } from '../auth/outcome.ts';
import { answering, bodyOf } from './answer.ts';
import { signedIn } from './asker.ts';
import { registerFor } from './files.ts';
import type { HttpWorld } from './world.ts';

/** Search in what outlives the meetings, under `/s/:handle`. */
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
  return router;
};
