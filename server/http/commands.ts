import { Router } from 'express';
import { streamOf } from '../../shared/commands.ts';
import { Bodies, OUTSIDE_COMMANDS } from '../../shared/http-contract.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import { no, yes } from '../auth/outcome.ts';
import { answering, bodyOf, part } from './answer.ts';
import { signedIn } from './asker.ts';
import type { HttpWorld } from './world.ts';

/** What people do to a meeting or its series from outside the room, under `/s/:handle`. */
export const outsideCommands = (world: HttpWorld): Router => {
  const { meetings, registers } = world;
  const router = Router({ mergeParams: true });
  router.post(
    '/meetings/:meetingId/commands',
    answering(
      signedIn(world, async ({ actor, companionOnly }, request) => {
        const body = bodyOf(Bodies.command, request);
        if (!body.ok) return body;
        const { id, type, payload } = body.value;
        if (companionOnly || !OUTSIDE_COMMANDS.some((each) => each === type))
          return no('session.not_allowed');
        const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
        if (!meetingId.success || !meetings.state(meetingId.data)) return no('request.not_found');
        const submission = { actor, id, type, payload };
        if (streamOf(type) === 'meeting') return yes(await meetings.submit(meetingId.data, submission));
        const register = await registers.of(meetingId.data);
        return register ? yes(await register.submit(submission)) : no('request.not_found');
      }),
    ),
  );
  return router;
};
