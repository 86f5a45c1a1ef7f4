import { Check, EyeOff, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ballotCode } from '../../../shared/polls/secret/ballot-message.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import classes from './ballot.module.css';
import { BallotFields, SendBallot } from './ballot-form.tsx';
import { choosingOf, contentOf, isOnePress, NOTHING } from './choosing.ts';
import { useContentText } from './content-text.ts';
import { PollProgress } from './poll-progress.tsx';
import { ReportProblem } from './report-problem.tsx';
import { SecrecyNote } from './secrecy-note.tsx';
import { useChoosing } from './use-choosing.ts';
import { type SecretVote, useSecretBallot } from './use-secret-ballot.ts';

const Sentence = ({ poll, vote }: { poll: PollRecord; vote: SecretVote }) => {
  const { t } = useTranslation(['polls', 'forms']);
  const textOf = useContentText();
  const { stage, ballot } = vote;
  const choice = ballot ? textOf(poll, ballot.content) : '';
  if (stage === 'recorded' && ballot)
    return (
      <p className={classes.recorded}>
        <Check size={22} aria-hidden className={classes.mark} />
        <span>
          <strong>{t('secret.recorded')}</strong>
          <span className={classes.receipt}>
            {t('secret.code')} <strong className="gb-tabular">{ballotCode(ballot.nonce)}</strong>
          </span>
        </span>
      </p>
    );
  if (stage === 'sending') return <p className={classes.waiting}>{t('secret.sending', { choice })}</p>;
  if (stage === 'kept')
    return (
      <p className={classes.kept}>
        <WifiOff size={22} aria-hidden className={classes.mark} />
        <span>
          <strong>{t('forms:resending')}</strong>
          <br />
          {t('secret.kept')}
        </span>
      </p>
    );
  if (stage === 'elsewhere') return <p className={classes.waiting}>{t('secret.elsewhere')}</p>;
  if (poll.secret?.counting) return <p className={classes.waiting}>{t('secret.counting')}</p>;
  return <p className={classes.asked}>{t(poll.paused ? 'pausedSeat' : 'secret.asked')}</p>;
};

const Trouble = ({ vote: { stage, error } }: { vote: SecretVote }) => {
  const { t } = useTranslation('polls');
  const refusalText = useRefusalText();
  if (stage === 'insecure') return <ErrorNote>{t('secret.insecure')}</ErrorNote>;
  return stage === 'refused' && error ? <ErrorNote>{refusalText(error)}</ErrorNote> : null;
};

/** An anonymous vote as its voter sees it: asked, sent under cover, recorded with a code that only this device knows. */
export const SecretBallot = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { vote, open, cast } = useSecretBallot(poll);
  const { choosing, choose, forget } = useChoosing(poll);
  const onePress = isOnePress(poll);
  const content = contentOf(poll, choosing);
  const sending = vote.stage === 'sending';
  const shown = vote.ballot ? choosingOf(vote.ballot.content) : onePress ? NOTHING : choosing;
  return (
    <section className={classes.ballot} aria-label={t('secret.asked')}>
      <p className={classes.secret}>
        <EyeOff size={18} aria-hidden /> {t('secret.kind')}
      </p>
      <div role="status">
        <Sentence poll={poll} vote={vote} />
      </div>
      <Trouble vote={vote} />
      <h2 className={classes.question}>{poll.question}</h2>
      {vote.stage !== 'elsewhere' && (
        <BallotFields
          paper={poll}
          choosing={shown}
          open={open}
          sending={sending}
          onChoose={(next) => {
            const pressed = onePress ? contentOf(poll, next) : null;
            if (pressed) cast(pressed);
            else choose(next);
          }}
        />
      )}
      {!onePress && (open || sending) && (
        <SendBallot
          ready={open && content !== null}
          sending={sending}
          onSend={() => {
            if (!content) return;
            forget();
            cast(content);
          }}
        />
      )}
      <PollProgress poll={poll} />
      <SecrecyNote entitled={poll.entitled} />
      <ReportProblem poll={poll} />
    </section>
  );
};
