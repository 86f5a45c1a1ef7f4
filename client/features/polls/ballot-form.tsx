import { Check, CircleSlash2, Loader, ThumbsDown, ThumbsUp, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CHOICES, type Choice } from '../../../shared/polls/events.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { AttemptNote } from '../../forms/index.ts';
import { hourText } from '../../ui/format.ts';
import classes from './ballot-form.module.css';
import { type Ballot, useBallot } from './use-ballot.ts';

const SIGNS: Record<Choice, typeof Check> = { yes: ThumbsUp, no: ThumbsDown, abstain: CircleSlash2 };

/** What became of the ballot, in one sentence that is read aloud. */
const BallotState = ({ ballot }: { ballot: Ballot }) => {
  const { t } = useTranslation(['polls', 'forms']);
  if (ballot.choice === null) return null;
  const choice = t(`choices.${ballot.choice}`);
  if (ballot.stage === 'recorded')
    return (
      <p className={classes.recorded}>
        <Check size={22} aria-hidden className={classes.mark} />
        <span>
          <strong className={classes.mark}>{t('recorded', { choice })}</strong>{' '}
          {ballot.recordedAt !== null && t('recordedAt', { hour: hourText(ballot.recordedAt) })}
        </span>
      </p>
    );
  if (ballot.stage === 'sending') return <p className={classes.waiting}>{t('sending', { choice })}</p>;
  if (ballot.stage === 'kept')
    return (
      <p className={classes.waiting} data-kept>
        <WifiOff size={22} aria-hidden className={classes.mark} />
        <span>
          <strong className={classes.mark}>{t('forms:resending')}</strong>
          <br />
          {t('kept', { choice })}
        </span>
      </p>
    );
  return null;
};

/** The three answers; once one is pressed the others rest, and the state of the ballot stands below. */
export const BallotForm = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { ballot, cast, attempt } = useBallot(poll);
  const free = ballot.stage === 'free' || ballot.stage === 'refused';
  return (
    <div className={classes.ballot} data-stage={ballot.stage}>
      <fieldset className={classes.choices} aria-label={poll.question}>
        {CHOICES.map((choice) => {
          const chosen = ballot.stage !== 'refused' && ballot.choice === choice;
          const Sign = chosen && ballot.stage === 'sending' ? Loader : SIGNS[choice];
          return (
            // Not `disabled`: the focus stays where the person pressed, and a second press does nothing.
            <button
              key={choice}
              type="button"
              className={classes.choice}
              data-choice={choice}
              aria-pressed={chosen}
              aria-disabled={!free}
              onClick={() => free && cast(choice)}
            >
              <Sign size={24} aria-hidden className={Sign === Loader ? classes.turning : undefined} />
              {t(`choices.${choice}`)}
            </button>
          );
        })}
      </fieldset>
      <div role="status" aria-live="polite">
        <BallotState ballot={ballot} />
      </div>
      {ballot.stage === 'refused' && <AttemptNote attempt={attempt} />}
    </div>
  );
};
