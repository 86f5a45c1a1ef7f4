import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import { part, refuse } from './answer.ts';
import type { HttpWorld } from './world.ts';

const READERS: ReadonlySet<Viewer['role']> = new Set(['chair', 'deputy', 'operator', 'admin']);

/** `GET /s/:handle/meetings/:meetingId/statistics`: how the lines of a meeting were, as CSV. */
export const statistics = ({ people, meetings, history }: HttpWorld): Router => {
  const router = Router({ mergeParams: true });
  router.get('/meetings/:meetingId/statistics', async (request, response) => {
    const session = people.sessionOf(part(request, 'handle'), request.get('cookie'));
    if (!session) return refuse(response, { code: 'session.unknown' });
    if (!READERS.has(session.actor.role)) return refuse(response, { code: 'session.not_allowed' });
    const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
    if (!meetingId.success || !meetings.state(meetingId.data))
      return refuse(response, { code: 'request.not_found' });
    response.type('text/csv').attachment(`giao-ban-${meetingId.data}-lines.csv`);
    await pipeline(history.read(meetingId.data), response);
  });
  return router;
};
