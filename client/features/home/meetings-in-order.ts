import type { OwnMeeting } from '../../../shared/http-contract.ts';

/** The meeting to go to first, those to come, and those that are over. */
export interface MeetingsInOrder {
  readonly first: OwnMeeting | null;
  readonly coming: readonly OwnMeeting[];
  readonly over: readonly OwnMeeting[];
}

/** One in session comes before all; then what begins soonest. Of those that are over the latest comes first. */
export const inOrder = (meetings: readonly OwnMeeting[]): MeetingsInOrder => {
  const rank = ({ phase }: OwnMeeting) => (phase === 'open' ? 0 : 1);
  const [first, ...coming] = meetings
    .filter(({ phase }) => phase === 'open' || phase === 'prepared')
    .sort((one, other) => rank(one) - rank(other) || one.startsAt - other.startsAt);
  const over = meetings
    .filter(({ phase }) => phase === 'closed' || phase === 'cancelled')
    .sort((one, other) => other.startsAt - one.startsAt);
  return { first: first ?? null, coming, over };
};
