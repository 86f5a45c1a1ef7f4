import { json, Router } from 'express';
import { Bodies } from '../../shared/http-contract.ts';
import { MeetingId, PollId } from '../../shared/kernel/ids.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Given } from '../secret-ballots/secret-ballots.ts';
import { answering, bodyOf, part } from './answer.ts';
import { signedIn } from './asker.ts';
import type { HttpWorld } from './world.ts';

/** A ballot with the longest text there can be is smaller; who it comes from is not asked. */
const BALLOT_MAX = '8kb';

const outcomeOf = <Value>(given: Given<Value>): Outcome<Value> => {
  if (given.ok) return yes(given.value);
  if (given.refusal === 'forged') return no('ballot.forged');
  if (given.refusal === 'unreadable') return no('request.malformed', { field: 'blinded' });
  const { code, params } = given.refusal;
  return code === 'server.not_saved' || code === 'server.failed'
    ? no(code)
    : no('ballot.refused', { ...params, reason: code });
};

/** Of the seats, under `/s/:handle`: asking for a ballot, and reading those that were counted. */
export const seatBallots = (world: HttpWorld): Router => {
  const { secretBallots } = world;
  const router = Router({ mergeParams: true });
  const named = (request: Parameters<typeof part>[0]) => ({
    meetingId: MeetingId.safeParse(part(request, 'meetingId')),
    pollId: PollId.safeParse(part(request, 'pollId')),
  });

  router.post(
    '/meetings/:meetingId/polls/:pollId/token',
    answering(
      signedIn(world, async ({ actor }, request) => {
        const { meetingId, pollId } = named(request);
        const body = bodyOf(Bodies.takeToken, request);
        if (!body.ok) return body;
        if (!meetingId.success || !pollId.success) return no('request.not_found');
        if (actor.role !== 'seat') return no('session.not_allowed');
        const { seatId } = actor;
        const { blinded } = body.value;
        const ask = { meetingId: meetingId.data, pollId: pollId.data, seatId, blinded };
        return outcomeOf(await secretBallots.handOut(ask));
      }),
    ),
  );
  router.get(
    '/meetings/:meetingId/polls/:pollId/ballots',
    answering(
      signedIn(world, ({ actor }, request) => {
        const { meetingId, pollId } = named(request);
        if (!meetingId.success || !pollId.success) return no('request.not_found');
        const name = { meetingId: meetingId.data, pollId: pollId.data };
        const counted = secretBallots.counted(name, actor);
        return counted ? yes(counted) : no('request.not_found');
      }),
    ),
  );
  return router;
};

/**
 * Of nobody: no session is looked at, no address is asked for, and nothing is logged, for a line with the hour of
 * a ballot beside one with the hour of a token would say whose it is.
 */
export const ballotBox = ({ secretBallots }: Pick<HttpWorld, 'secretBallots'>): Router => {
  const router = Router();
  router.post(
    '/',
    json({ limit: BALLOT_MAX }),
    answering(async (request) => {
      const body = bodyOf(Bodies.castBallot, request);
      return body.ok ? outcomeOf(await secretBallots.take(body.value)) : body;
    }),
  );
  return router;
};
