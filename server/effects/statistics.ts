import type { Statistics } from '../../shared/statistics-contract.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { History } from '../statistics/history.ts';

/** What the lines are like is kept while the meeting is open. */
export const followStatistics = (
  meeting: LiveMeeting,
  media: { readonly onStatistics: (listener: (statistics: Statistics) => void) => () => void },
  history: Pick<History, 'take'>,
): (() => void) =>
  media.onStatistics((statistics) => {
    if (meeting.state().frame.phase === 'open') history.take(meeting.id, statistics);
  });
