import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { seatName } from '../../shared/attendance/seat-name.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { type Place, seatOf } from '../../shared/places.ts';
import { no, yes } from '../auth/outcome.ts';
import { part, refuse } from './answer.ts';
import { signedIn } from './asker.ts';
import type { HttpWorld } from './world.ts';

const READERS: ReadonlySet<Viewer['role']> = new Set(['chair', 'deputy', 'operator', 'admin']);

/** A seat by its name; who leads and who operates have their place alone. */
const namesIn =
  (state: MeetingState | undefined) =>
  (place: string): string => {
    const seatId = seatOf(place as Place);
    const seat = seatId && state?.attendance.get(seatId);
    return seat ? seatName(seat) : '';
  };

/** `GET /s/:handle/meetings/:meetingId/statistics`: how the lines of a meeting were, as CSV. */
export const statistics = (world: HttpWorld): Router => {
  const { meetings, history } = world;
  const router = Router({ mergeParams: true });
  router.get('/meetings/:meetingId/statistics', async (request, response) => {
    const found = await signedIn(world, ({ actor }) => {
      if (!READERS.has(actor.role)) return no('session.not_allowed');
      const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
      if (!meetingId.success || !meetings.state(meetingId.data)) return no('request.not_found');
      return yes(meetingId.data);
    })(request, response);
    if (!found.ok) return refuse(response, found.error);
    const meetingId = found.value as MeetingId;
    response.type('text/csv').attachment(`giao-ban-${meetingId}-lines.csv`);
    await pipeline(history.read(meetingId, namesIn(meetings.state(meetingId))), response);
  });
  return router;
};
