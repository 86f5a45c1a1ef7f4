import { Check, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AttemptNote } from '../../forms/index.ts';
import { hourText } from '../../ui/format.ts';
import classes from './ballot.module.css';
import type { Ballot, useBallot } from './use-ballot.ts';

const Sentence = ({ ballot }: { ballot: Ballot }) => {
  const { t } = useTranslation(['polls', 'forms']);
  if (ballot.choice === null || ballot.stage === 'refused')
    return <p className={classes.asked}>{t('asked')}</p>;
  const choice = t(`choices.${ballot.choice}`);
  if (ballot.stage === 'sending') return <p className={classes.waiting}>{t('sending', { choice })}</p>;
  if (ballot.stage === 'kept')
    return (
      <p className={classes.kept}>
        <WifiOff size={22} aria-hidden className={classes.mark} />
        <span>
          <strong>{t('forms:resending')}</strong>
          <br />
          {t('kept', { choice })}
        </span>
      </p>
    );
  return (
    <p className={classes.recorded}>
      <Check size={22} aria-hidden className={classes.mark} />
      <span>
        <strong>{t('recorded', { choice })}</strong>{' '}
        {ballot.recordedAt !== null && t('recordedAt', { hour: hourText(ballot.recordedAt) })}
      </span>
    </p>
  );
};

interface BallotStateProps {
  readonly ballot: Ballot;
  readonly attempt: ReturnType<typeof useBallot>['attempt'];
}

/** Over the question: that a ballot is asked for, or what became of it; read aloud when it changes. */
export const BallotState = ({ ballot, attempt }: BallotStateProps) => (
  <>
    <div role="status">
      <Sentence ballot={ballot} />
    </div>
    {ballot.stage === 'refused' && <AttemptNote attempt={attempt} />}
  </>
);
