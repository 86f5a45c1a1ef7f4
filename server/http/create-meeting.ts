import type { z } from 'zod';
import type { Bodies } from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { predecessorsOf } from '../../shared/roster/lineage.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { HttpWorld } from './world.ts';

const refusedWith = ({ code }: Refusal): Outcome<never> => {
  if (code === 'server.not_saved') return no('server.not_saved');
  if (code === 'server.failed' || code === 'server.stopping') return no('server.failed');
  if (code === 'meeting.already_prepared') return no('name.taken');
  return no('request.malformed', { reason: code });
};

/** Later than every change of a roster: the roster is the one that stands after all of them. */
const AFTER_ALL = '9999-12-31';

/** Y3: the seats of the roster as it is now, each with those it came in place of. */
const seatsNow = (people: HttpWorld['people']) => {
  const lineage = people.lineage();
  return people.roster().map(({ hasLink, ...seat }) => {
    const predecessorIds = predecessorsOf(lineage, seat.id, AFTER_ALL).filter((id) => id !== seat.id);
    return predecessorIds.length > 0 ? { ...seat, predecessorIds } : seat;
  });
};

/**
 * Makes a meeting of the roster and the departments as they are now. Its code is its id: it stands before the codes
 * of its proposals for life, so no two meetings may share one.
 */
export const createMeeting = async (
  { people, meetings }: Pick<HttpWorld, 'people' | 'meetings'>,
  { title, startsAt, code, seriesId }: z.output<typeof Bodies.createMeeting>,
  actor: Viewer,
): Promise<Outcome<{ meetingId: MeetingId }>> => {
  const meetingId = code as MeetingId;
  if (meetings.list().some((meeting) => meeting.id === meetingId || meeting.code === code))
    return no('name.taken');
  const seats = seatsNow(people);
  if (seats.length === 0) return no('roster.invalid', { line: 0, reason: 'empty' });
  const departments = people.departments();
  const payload = { title, startsAt, code, seriesId, seats, departments };
  const answer = await meetings.prepare({ meetingId, payload }, actor);
  return answer.ok ? yes({ meetingId }) : refusedWith(answer.refusal);
};
