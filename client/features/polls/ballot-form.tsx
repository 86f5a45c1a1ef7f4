import { CircleSlash2, Loader, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CHOICES, type Choice } from '../../../shared/polls/events.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import classes from './ballot-form.module.css';
import type { Ballot } from './use-ballot.ts';

const SIGNS: Record<Choice, typeof ThumbsUp> = { yes: ThumbsUp, no: ThumbsDown, abstain: CircleSlash2 };

interface BallotFormProps {
  readonly poll: PollRecord;
  readonly ballot: Ballot;
  readonly onCast: (choice: Choice) => void;
}

/** The three answers; once one is pressed the others rest. */
export const BallotForm = ({ poll, ballot, onCast }: BallotFormProps) => {
  const { t } = useTranslation('polls');
  const free = ballot.stage === 'free' || ballot.stage === 'refused';
  return (
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
            onClick={() => free && onCast(choice)}
          >
            <Sign size={24} aria-hidden className={Sign === Loader ? classes.turning : undefined} />
            {t(`choices.${choice}`)}
          </button>
        );
      })}
    </fieldset>
  );
};
