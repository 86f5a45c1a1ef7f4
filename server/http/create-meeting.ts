import type { z } from 'zod';
import type { Bodies } from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { HttpWorld } from './world.ts';

const refusedWith = ({ code }: Refusal): Outcome<never> => {
  if (code === 'server.not_saved') return no('server.not_saved');
  if (code === 'server.failed' || code === 'server.stopping') return no('server.failed');
  if (code === 'meeting.already_prepared') return no('name.taken');
  return no('request.malformed', { reason: code });
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
  const predecessors = people.predecessors();
  const seats = people.roster().map(({ hasLink, ...seat }) => {
    const predecessorIds = predecessors.get(seat.id);
    return predecessorIds ? { ...seat, predecessorIds } : seat;
  });
  if (seats.length === 0) return no('roster.invalid', { line: 0, reason: 'empty' });
  const departments = people.departments();
  const payload = { title, startsAt, code, seriesId, seats, departments };
  const answer = await meetings.prepare({ meetingId, payload }, actor);
  return answer.ok ? yes({ meetingId }) : refusedWith(answer.refusal);
};
