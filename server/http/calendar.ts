import { type Request, type Response, Router } from 'express';
import type { Person } from '../../shared/frame/actor-in.ts';
import type { CalendarFeed, OwnMeeting } from '../../shared/http-contract.ts';
import { timetableOf } from '../../shared/timetable/steps.ts';
import { no, yes } from '../auth/outcome.ts';
import { type CalendarMeeting, calendarOf } from '../calendar/calendar.ts';
import { answering, part, refuse } from './answer.ts';
import { baseUrlOf, signedIn } from './asker.ts';
import { meetingsFor } from './session-info.ts';
import type { HttpWorld } from './world.ts';

/** As long as a meeting is planned for when its agenda says nothing, minutes. */
const USUAL_MINUTES = 180;

const plannedMinutes = ({ meetings }: HttpWorld, { id }: OwnMeeting): number => {
  const items = [...(meetings.state(id)?.agenda.items.values() ?? [])];
  const sum = items
    .filter(({ parentId }) => parentId === null)
    .reduce((minutes, item) => minutes + item.plannedMinutes, 0);
  return sum > 0 ? sum : USUAL_MINUTES;
};

const entryOf = async (
  world: HttpWorld,
  meeting: OwnMeeting,
  baseUrl: string,
): Promise<CalendarMeeting[]> => {
  const [state, live] = [world.meetings.state(meeting.id), await world.registers.of(meeting.id)];
  if (!state || !live) return [];
  const { timetable } = live.state();
  const { numbers } = world.office.state();
  const { frame } = state;
  return [
    {
      id: meeting.id,
      title: meeting.title,
      startsAt: meeting.startsAt,
      minutes: plannedMinutes(world, meeting),
      cancelReason: meeting.cancelReason,
      steps: timetableOf({ state, timetable, meetingId: meeting.id, numbers, now: world.now() }),
      sequence:
        frame.revision +
        timetable.revision +
        (timetable.plans.get(meeting.id)?.revision ?? 0) +
        (frame.phase === 'cancelled' ? 1 : 0),
      // Whose session it is, a calendar does not know: it leads to the front page.
      url: baseUrl,
    },
  ];
};

/** What stands in the calendar of somebody, of one meeting or of all. */
const calendarFor = async (
  world: HttpWorld,
  person: Person,
  baseUrl: string,
  only?: string,
): Promise<string | null> => {
  const meetings = meetingsFor(world.meetings, person).filter(({ id }) => only === undefined || id === only);
  if (only !== undefined && meetings.length === 0) return null;
  const entries = (await Promise.all(meetings.map((each) => entryOf(world, each, baseUrl)))).flat();
  return calendarOf(entries, { name: 'Giao ban', host: new URL(baseUrl).hostname, now: world.now() });
};

const send = (response: Response, text: string, name: string) =>
  response.type('text/calendar').attachment(name).send(text);

/** `POST /s/:handle/calendar`: a secret address; `GET /s/:handle/meetings/:meetingId/calendar.ics`: one meeting. */
export const ownCalendar = (world: HttpWorld): Router => {
  const router = Router({ mergeParams: true });
  router.post(
    '/calendar',
    answering(
      signedIn(world, (session, request) => {
        const made = world.people.newCalendarFeed(session);
        if (!made.ok) return made;
        return yes<CalendarFeed>({
          url: `${baseUrlOf(world, request)}/api/calendar/${made.value.token}.ics`,
        });
      }),
    ),
  );
  router.get('/meetings/:meetingId/calendar.ics', async (request, response) => {
    const found = await signedIn(world, async () => {
      const session = world.people.sessionOf(part(request, 'handle'), request.get('cookie'));
      const text =
        session && (await calendarFor(world, session, baseUrlOf(world, request), part(request, 'meetingId')));
      return text ? yes(text) : no('request.not_found');
    })(request, response);
    if (found.ok) send(response, String(found.value), `${part(request, 'meetingId')}.ics`);
    else refuse(response, found.error);
  });
  return router;
};

/** `GET /calendar/:token.ics`: without a session; who has the address may read it. */
export const calendarFeed = (world: HttpWorld): Router => {
  const router = Router();
  router.get('/:file', async (request: Request, response: Response) => {
    const [, token] = /^([A-Za-z0-9_-]{20,100})\.ics$/.exec(part(request, 'file')) ?? [];
    const person = token ? world.people.calendarOwner(token) : null;
    const text = person && (await calendarFor(world, person, baseUrlOf(world, request)));
    if (text) send(response, text, 'giao-ban.ics');
    else refuse(response, { code: 'request.not_found' });
  });
  return router;
};
