import type { After } from '../../shared/frame/events.ts';
import type { NextInfo } from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import type { MeetingId, SeatId, SeriesId } from '../../shared/kernel/ids.ts';
import { unansweredBefore } from '../../shared/proposals/unanswered.ts';
import { isOpen } from '../../shared/tasks/life.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import { adminSeries, allSeries, seatsOf } from './series.ts';
import type { HttpWorld } from './world.ts';

type World = Pick<HttpWorld, 'people' | 'meetings' | 'registers'>;

const refusedWith = ({ code }: Refusal): Outcome<never> => {
  if (code === 'server.not_saved') return no('server.not_saved');
  if (code === 'server.failed' || code === 'server.stopping') return no('server.failed');
  if (code === 'meeting.already_prepared') return no('meeting.code_taken');
  if (code === 'command.not_allowed') return no('session.not_allowed');
  return no('request.malformed', { reason: code });
};

/** What is said of a meeting that is to be prepared. */
interface Wanted {
  readonly title: string;
  readonly startsAt: number;
  readonly code: string;
  readonly seriesId: SeriesId;
  readonly hostSeatId?: SeatId | undefined;
  readonly after?: After;
}

/**
 * Makes a meeting of the seats that its series is of, and the departments, as they are now. Its code is its id: it
 * stands before the codes of its proposals for life, so no two meetings may share one.
 */
export const createMeeting = async (
  { people, meetings, registers }: World,
  { title, startsAt, code, seriesId, hostSeatId, after }: Wanted,
  actor: Viewer,
): Promise<Outcome<{ meetingId: MeetingId }>> => {
  const meetingId = code as MeetingId;
  if (meetings.list().some((meeting) => meeting.id === meetingId || meeting.code === code))
    return no('meeting.code_taken');
  const series = allSeries(registers).find(({ id }) => id === seriesId);
  if (!series) return no('request.not_found', { seriesId });
  const { kind } = series;
  const seats = seatsOf(people, series);
  if (seats.length === 0) return no('roster.invalid', { line: 0, reason: 'empty' });
  const departments = people.departments();
  const about = { title, startsAt, code, seriesId, kind, hostSeatId: hostSeatId ?? null };
  const payload = { ...about, after: after ?? null, seats: [...seats], departments };
  const answer = await meetings.prepare({ meetingId, payload }, actor);
  return answer.ok ? yes({ meetingId }) : refusedWith(answer.refusal);
};

/** M11: what a meeting that goes on from this one would be, and would take over. */
export const nextOf = async (world: World, meetingId: MeetingId): Promise<Outcome<NextInfo>> => {
  const meeting = world.meetings.state(meetingId);
  const register = await world.registers.of(meetingId);
  const series = (await adminSeries(world)).find(({ id }) => id === meeting?.frame.seriesId);
  const rows = world.meetings.agenda(meetingId)?.filter(({ counted }) => !counted);
  if (!meeting || !register || !series || !rows) return no('request.not_found');
  const unanswered = unansweredBefore(register.state(), 'none' as MeetingId);
  return yes({
    series,
    departments: world.people.departments().length,
    items: rows.length,
    unfinished: rows.filter(({ done }) => !done).length,
    indicators: meeting.reporting.form?.indicators.length ?? 0,
    unanswered: unanswered.reduce((sum, { count }) => sum + count, 0),
    tasks: [...register.state().tasks.all.values()].filter(({ state }) => isOpen(state)).length,
    templates: meeting.polls.templates.size,
    weights: meeting.polls.weights.size,
    quorum: meeting.rollcalls.quorum,
    successors: series.seats.filter(({ id }) => !meeting.attendance.has(id)).length,
  });
};
