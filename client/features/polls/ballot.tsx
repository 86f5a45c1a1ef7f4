import { useTranslation } from 'react-i18next';
import type { PollRecord } from '../../../shared/polls/view.ts';
import classes from './ballot.module.css';
import { BallotForm } from './ballot-form.tsx';
import { PollProgress } from './poll-progress.tsx';
import { useOpenPoll } from './use-open-poll.ts';

/** The open vote as its voter sees it: the question, the three answers, how many have voted. */
export const Ballot = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { asksMe } = useOpenPoll();
  return (
    <section className={classes.ballot} aria-label={t('asked')}>
      <p className={classes.asked} data-asked={asksMe || undefined}>
        {asksMe ? t('asked') : t('open')}
      </p>
      <h2 className={classes.question}>{poll.question}</h2>
      <BallotForm key={poll.id} poll={poll} />
      <PollProgress poll={poll} />
    </section>
  );
};
