import { isUnanswered } from '../../../shared/proposals/life.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import type { SeriesMeetingRecord } from '../../../shared/series/view.ts';
import { isoDay } from '../../ui/format.ts';

/** How many meetings of the series have been opened since the one that a proposal was submitted to. */
export const ageOf = (
  { meetingId }: Pick<ProposalRecord, 'meetingId'>,
  meetings: readonly SeriesMeetingRecord[],
): number => {
  const own = meetings.find(({ id }) => id === meetingId);
  return meetings.filter(({ openedAt, startsAt }) => openedAt !== null && startsAt > (own?.startsAt ?? 0))
    .length;
};

/** Whether the centre owes an answer that was due before today, or has promised something until a day that is over. */
export const isOverdue = ({ state, dueOn, answer }: ProposalRecord, now: number): boolean => {
  const due = isUnanswered(state) ? dueOn : state === 'answered' ? (answer?.dueOn ?? null) : null;
  return due !== null && due < isoDay(now);
};
