import { Check, CirclePause, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { receiptOf } from '../../../shared/polls/receipt.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { AttemptNote } from '../../forms/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { hourText } from '../../ui/format.ts';
import classes from './ballot.module.css';
import { useContentText } from './content-text.ts';
import type { Ballot, useBallot } from './use-ballot.ts';

/** The code of the server, computed once more here: it proves what the server has written down. */
const Receipt = ({ poll: { id, mine } }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { actor } = useIdentity().session;
  if (!mine || actor.role !== 'seat') return null;
  const proved = receiptOf(id, actor.seatId, mine.content, mine.nonce) === mine.receipt;
  return (
    <span className={classes.receipt}>
      {t('receipt')} <strong className="gb-tabular">{mine.receipt}</strong>
      {proved ? ` – ${t('receiptProved')}` : ` – ${t('receiptWrong')}`}
    </span>
  );
};

const Sentence = ({ ballot, poll }: { ballot: Ballot; poll: PollRecord }) => {
  const { t } = useTranslation(['polls', 'forms']);
  const textOf = useContentText();
  if (ballot.content === null || ballot.stage === 'refused' || ballot.stage === 'free')
    return (
      <p className={classes.asked}>
        {poll.paused
          ? t('pausedSeat')
          : poll.endsAt === null
            ? t(ballot.content ? 'changing' : 'asked')
            : t('endingSeat')}
      </p>
    );
  const choice = textOf(poll, ballot.content);
  if (ballot.stage === 'sending') return <p className={classes.waiting}>{t('sending', { choice })}</p>;
  if (ballot.stage === 'kept') {
    const Sign = poll.paused ? CirclePause : WifiOff;
    return (
      <p className={classes.kept}>
        <Sign size={22} aria-hidden className={classes.mark} />
        <span>
          <strong>{poll.paused ? t('pausedSeat') : t('forms:resending')}</strong>
          <br />
          {t('kept', { choice })}
        </span>
      </p>
    );
  }
  return (
    <p className={classes.recorded}>
      <Check size={22} aria-hidden className={classes.mark} />
      <span>
        <strong>{t('recorded', { choice })}</strong>{' '}
        {poll.mine && t('recordedAt', { hour: hourText(poll.mine.at) })}
        {poll.mine?.means && ` (${t(`means.${poll.mine.means}`)})`}
        <Receipt poll={poll} />
      </span>
    </p>
  );
};

interface BallotStateProps {
  readonly poll: PollRecord;
  readonly ballot: Ballot;
  readonly attempt: ReturnType<typeof useBallot>['attempt'];
}

/** Over the question: that a ballot is asked for, or what became of it; read aloud when it changes. */
export const BallotState = ({ poll, ballot, attempt }: BallotStateProps) => (
  <>
    <div role="status">
      <Sentence ballot={ballot} poll={poll} />
    </div>
    {ballot.stage === 'refused' && <AttemptNote attempt={attempt} />}
  </>
);
