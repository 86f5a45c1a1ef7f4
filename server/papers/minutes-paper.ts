import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { recordOf } from '../../shared/record/events.ts';
import type { RegisterState } from '../../shared/register.ts';
import { type BriefWorld, briefOf } from './brief.ts';

interface Minuted {
  readonly id: MeetingId;
  readonly state: MeetingState;
  readonly register: RegisterState;
}

/** The minutes of a meeting as they would be set now: after the rules they were approved by, or else the first there are; null without any. */
export const minutesPaper = (
  world: BriefWorld,
  { id: meetingId, state, register }: Minuted,
): Paper | null => {
  const { ruleSets } = world.settings;
  const { ruleSet: approvedBy } = recordOf(register.records, meetingId);
  const ruleSet = ruleSets.get(approvedBy ?? '') ?? [...ruleSets.values()][0];
  if (!ruleSet) return null;
  return composePaper(briefOf(world, { meetingId, state, register, ruleSet, details: {} }), 'minutes');
};
