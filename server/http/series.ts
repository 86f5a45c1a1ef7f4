import { randomBytes } from 'node:crypto';
import { departmentSeat } from '../../shared/frame/actor-in.ts';
import type { PreparedSeat } from '../../shared/frame/events.ts';
import type { AdminSeries, SeriesInfo } from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { FIRST_SERIES, type SeriesId } from '../../shared/kernel/ids.ts';
import type { RegisterState } from '../../shared/register.ts';
import { predecessorsOf } from '../../shared/roster/lineage.ts';
import { nextHost, type SeriesAbout } from '../../shared/series/events.ts';
import { initialTimetable } from '../../shared/timetable/events.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { HttpWorld, RegistersPort } from './world.ts';

/** Later than every change of a roster: the roster is the one that stands after all of them. */
const AFTER_ALL = '9999-12-31';

/** Y6: what a series is as long as nobody has said. */
const UNSAID: SeriesAbout = { name: 'Giao ban hằng tháng', kind: 'whole', cluster: '' };

const infoOf = (id: SeriesId, register: Pick<RegisterState, 'series' | 'timetable'> | null): SeriesInfo => ({
  id,
  ...(register?.series.about ?? UNSAID),
  offsets: register?.timetable.offsets ?? initialTimetable.offsets,
});

const PREFIX = 'register:';

/** All series, the months first: they are there before their first meeting. */
export const allSeries = (registers: RegistersPort): readonly SeriesInfo[] => {
  const infos = registers
    .all()
    .filter(({ state }) => state().series.about !== null || state().series.meetings.size > 0)
    .map(({ id, state }) => infoOf(id.slice(PREFIX.length) as SeriesId, state()));
  const months = infos.find(({ id }) => id === FIRST_SERIES) ?? infoOf(FIRST_SERIES, null);
  return [months, ...infos.filter(({ id }) => id !== FIRST_SERIES)];
};

/** Y3, Y6, M10: the seats that a new meeting of a series has, each with those it came in place of. */
export const seatsOf = (
  people: HttpWorld['people'],
  { kind, cluster }: Pick<SeriesAbout, 'kind' | 'cluster'>,
): readonly PreparedSeat[] => {
  if (kind === 'central')
    return people.departments().map(({ id, name }) => ({
      id: departmentSeat(id),
      name,
      kind: '',
      region: '',
      cluster: '',
    }));
  const lineage = people.lineage();
  return people
    .roster()
    .filter((seat) => kind === 'whole' || seat.cluster === cluster)
    .map(({ hasLink, ...seat }) => {
      const predecessorIds = predecessorsOf(lineage, seat.id, AFTER_ALL).filter((id) => id !== seat.id);
      return predecessorIds.length > 0 ? { ...seat, predecessorIds } : seat;
    });
};

/**
 * Says what a series is; a new one gets an id of its own. What is wrong with it the client's form has seen, so that a
 * refusal says only that.
 */
export const setSeries = async (
  { registers }: Pick<HttpWorld, 'registers'>,
  known: SeriesId | undefined,
  about: SeriesAbout,
  actor: Viewer,
): Promise<Outcome<{ seriesId: SeriesId }>> => {
  const seriesId = known ?? (`s-${randomBytes(6).toString('hex')}` as SeriesId);
  if (known && !allSeries(registers).some(({ id }) => id === known)) return no('request.not_found');
  const register = await registers.open(seriesId);
  const id = randomBytes(9).toString('hex');
  const answer = await register.submit({ actor, id, type: 'series.set', payload: about });
  if (answer.ok || answer.refusal.code === 'series.nothing_new') return yes({ seriesId });
  if (answer.refusal.code === 'server.not_saved') return no('server.not_saved');
  return no('request.malformed', { reason: answer.refusal.code });
};

/** The series as whoever prepares meetings needs them. */
export const adminSeries = async ({
  people,
  registers,
}: Pick<HttpWorld, 'people' | 'registers'>): Promise<readonly AdminSeries[]> =>
  Promise.all(
    allSeries(registers).map(async (info) => {
      const seats = seatsOf(people, info).map(({ id, name, kind }) => ({ id, name, kind }));
      const { series } = (await registers.open(info.id)).state();
      const host =
        info.kind === 'cluster'
          ? nextHost(
              series,
              seats.map(({ id }) => id),
            )
          : null;
      return { ...info, seats, nextHostId: host };
    }),
  );
