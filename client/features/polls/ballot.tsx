import { useTranslation } from 'react-i18next';
import type { PollRecord } from '../../../shared/polls/view.ts';
import classes from './ballot.module.css';
import { BallotForm } from './ballot-form.tsx';
import { BallotState } from './ballot-state.tsx';
import { PollProgress } from './poll-progress.tsx';
import { useBallot } from './use-ballot.ts';

const OpenBallot = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { ballot, cast, attempt } = useBallot(poll);
  return (
    <section className={classes.ballot} aria-label={t('asked')}>
      <BallotState ballot={ballot} attempt={attempt} />
      <h2 className={classes.question}>{poll.question}</h2>
      <BallotForm poll={poll} ballot={ballot} onCast={cast} />
      <PollProgress poll={poll} />
    </section>
  );
};

/** The open vote as its voter sees it: what is asked or recorded, the question, the answers, how many have voted. */
export const Ballot = ({ poll }: { poll: PollRecord }) => <OpenBallot key={poll.id} poll={poll} />;
