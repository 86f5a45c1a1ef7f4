import { Button } from '@mantine/core';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ballotCode } from '../../../shared/polls/secret/ballot-message.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { session, useSending } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { type Checked, checkResult } from '../../secret-ballot/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import classes from './ballot.module.css';
import { useKeptBallot } from './use-secret-ballot.ts';

const Line = ({ good, children }: { good: boolean; children: string }) => {
  const Sign = good ? ShieldCheck : ShieldAlert;
  return (
    <li className={good ? classes.recorded : classes.kept}>
      <Sign size={22} aria-hidden className={classes.mark} />
      <strong>{children}</strong>
    </li>
  );
};

const Found = ({ checked: { mine, ballots, signed, recounted } }: { checked: Checked }) => {
  const { t } = useTranslation('polls');
  return (
    <ul className={classes.checks} role="status">
      {mine !== null && <Line good={mine}>{t(mine ? 'secret.counted' : 'secret.notCounted')}</Line>}
      <Line good={signed}>{t(signed ? 'secret.signed' : 'secret.notSigned', { count: ballots })}</Line>
      <Line good={recounted}>{t(recounted ? 'secret.recounted' : 'secret.notRecounted')}</Line>
    </ul>
  );
};

/** Anybody recounts an anonymous vote on this very device; who has voted on it also looks for the own ballot. */
export const CheckResult = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { meetingId, session: own } = useIdentity();
  const refusalText = useRefusalText();
  const { found } = useKeptBallot(poll);
  const kept = found?.received ? found : null;
  const { busy, error, sending } = useSending();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [checking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    const counted = await sending(() => session(own.handle).countedBallots(meetingId, poll.id));
    if (counted) setChecked(await checkResult(meetingId, poll, counted, kept));
    setChecking(false);
  };
  return (
    <div className={classes.check}>
      {kept && (
        <p className={classes.receipt}>
          {t('secret.code')} <strong className="gb-tabular">{ballotCode(kept.nonce)}</strong>
        </p>
      )}
      <Button variant="default" loading={busy || checking} onClick={check}>
        {t(kept ? 'secret.checkMine' : 'secret.check')}
      </Button>
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
      {checked && <Found checked={checked} />}
    </div>
  );
};
