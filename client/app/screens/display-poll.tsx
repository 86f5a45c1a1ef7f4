import type { PollRecord } from '../../../shared/polls/view.ts';
import { PollResult } from '../../features/polls/index.ts';
import { useRecords, useServerNow } from '../../meeting/index.ts';
import classes from './display-screen.module.css';

/** How long a result stays on the television, ms. */
const RESULT_STAYS_MS = 45_000;

/** The open poll, or the newest result for a while. */
export const useShownPoll = (): PollRecord | undefined => {
  const poll = useRecords('poll').at(-1);
  const now = useServerNow();
  if (!poll) return undefined;
  return poll.closedAt === null || now - poll.closedAt < RESULT_STAYS_MS ? poll : undefined;
};

export const DisplayPoll = ({ poll }: { poll: PollRecord }) => (
  <aside className={classes.poll}>
    <PollResult size="stage" poll={poll} />
  </aside>
);
