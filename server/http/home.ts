import { Router } from 'express';
import { seatName } from '../../shared/attendance/seat-name.ts';
import type { HomeInfo, HomeMeeting, OwnMeeting } from '../../shared/http-contract.ts';
import { byUrgency, needsOf } from '../../shared/needs/needs.ts';
import { meetingNow } from '../../shared/series/events.ts';
import { timetableOf } from '../../shared/timetable/steps.ts';
import { yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { answering } from './answer.ts';
import { signedIn } from './asker.ts';
import { allSeries } from './series.ts';
import { meetingsFor } from './session-info.ts';
import type { HttpWorld } from './world.ts';

/** X1: those that are not over, and of each series the last that is. */
const toldOf = (meetings: readonly OwnMeeting[]): readonly OwnMeeting[] => {
  const over = meetings.filter(({ phase }) => phase === 'closed');
  const last = over.filter(
    (each, index) => over.findIndex(({ seriesId }) => seriesId === each.seriesId) === index,
  );
  return [...meetings.filter(({ phase }) => phase === 'prepared' || phase === 'open'), ...last];
};

const homeMeeting = async (
  { meetings, registers, office, now }: HttpWorld,
  { id, actor: viewer }: OwnMeeting,
): Promise<HomeMeeting[]> => {
  const [state, live] = [meetings.state(id), await registers.of(id)];
  if (!state || !live) return [];
  const register = live.state();
  const { numbers } = office.state();
  const at = now();
  const stands = meetingNow(register.series)?.id === id;
  const host = state.attendance.get(state.frame.hostSeatId ?? ('' as never));
  return [
    {
      id,
      steps: timetableOf({ state, timetable: register.timetable, meetingId: id, numbers, now: at }),
      needs: byUrgency(needsOf({ viewer, meetingId: id, state, register, numbers, now: at }, stands)),
      days: register.timetable.plans.get(id)?.days ?? {},
      hostName: host ? seatName(host) : null,
    },
  ];
};

/** What the home page shows of the meetings of whoever asks. */
export const homeOf = async (world: HttpWorld, session: Session): Promise<HomeInfo> => {
  const own = toldOf(meetingsFor(world.meetings, session));
  const meetings = (await Promise.all(own.map((each) => homeMeeting(world, each)))).flat();
  const series = allSeries(world.registers).filter(({ id }) => own.some(({ seriesId }) => seriesId === id));
  return { now: world.now(), meetings, series };
};

/** `GET /s/:handle/home` */
export const home = (world: HttpWorld): Router => {
  const router = Router({ mergeParams: true });
  router.get('/home', answering(signedIn(world, async (session) => yes(await homeOf(world, session)))));
  return router;
};
