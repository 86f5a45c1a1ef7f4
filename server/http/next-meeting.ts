import { Router } from 'express';
import { Bodies } from '../../shared/http-contract.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import { no } from '../auth/outcome.ts';
import { answering, bodyOf, part } from './answer.ts';
import { signedIn } from './asker.ts';
import { createMeeting, nextOf } from './create-meeting.ts';
import type { HttpWorld } from './world.ts';

const PREPARERS: readonly string[] = ['admin', 'chair', 'deputy'];

/** The next meeting is made from the last (M11), under `/s/:handle/meetings/:meetingId/next`. */
export const nextMeeting = (world: HttpWorld): Router => {
  const router = Router({ mergeParams: true });
  const idOf = (request: Parameters<typeof part>[0]) =>
    MeetingId.safeParse(part(request, 'meetingId')).data ?? ('' as MeetingId);
  router.get(
    '/meetings/:meetingId/next',
    answering(
      signedIn(world, ({ actor }, request) =>
        PREPARERS.includes(actor.role) ? nextOf(world, idOf(request)) : no('session.not_allowed'),
      ),
    ),
  );
  router.post(
    '/meetings/:meetingId/next',
    answering(
      signedIn(world, ({ actor, companionOnly }, request) => {
        if (companionOnly || !PREPARERS.includes(actor.role)) return no('session.not_allowed');
        const meetingId = idOf(request);
        const state = world.meetings.state(meetingId);
        if (!state) return no('request.not_found');
        const body = bodyOf(Bodies.nextMeeting, request);
        if (!body.ok) return body;
        const { agenda, form, ...wanted } = body.value;
        const { seriesId } = state.frame;
        return createMeeting(world, { ...wanted, seriesId, after: { meetingId, agenda, form } }, actor);
      }),
    ),
  );
  return router;
};
