import { motionsOf } from '../../../shared/polls/form.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { PollResult } from '../../features/polls/index.ts';
import { useRecords, useServerNow } from '../../meeting/index.ts';
import classes from './display-screen.module.css';

/** How long a result stays on the television, ms. */
const RESULT_STAYS_MS = 45_000;

const lastChange = ({ openedAt, closedAt, publishedAt }: PollRecord): number =>
  publishedAt ?? closedAt ?? openedAt;

/** The open poll, or the newest result for a while. */
export const useShownPoll = (): PollRecord | undefined => {
  const polls = useRecords('poll');
  const now = useServerNow();
  const open = polls.find(({ closedAt }) => closedAt === null);
  if (open) return open;
  const newest = polls.toSorted((a, b) => lastChange(a) - lastChange(b)).at(-1);
  return newest && now - lastChange(newest) < RESULT_STAYS_MS ? newest : undefined;
};

export const DisplayPoll = ({ poll }: { poll: PollRecord }) => (
  <aside className={classes.poll} data-wide={motionsOf(poll.question, poll.form).length > 2 || undefined}>
    <PollResult size="stage" poll={poll} />
  </aside>
);
