import { useTranslation } from 'react-i18next';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useServerNow } from '../../meeting/index.ts';
import { Bar, Clock } from '../../ui/index.ts';
import classes from './poll-result.module.css';

const SECOND_MS = 1000;

const TimeLeft = ({ until, label }: { until: number; label: string }) => {
  const now = useServerNow(SECOND_MS);
  return (
    <p className={classes.left}>
      {label} <Clock ms={Math.max(0, until - now)} />
    </p>
  );
};

/** How many ballots have come, of how many, and how long there is; never what they say. */
export const PollProgress = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  return (
    <>
      <Bar
        label={t(poll.secret ? 'secret.given' : 'receivedLabel')}
        value={poll.cast}
        whole={poll.entitled}
        figure={`${poll.cast}/${poll.entitled}`}
      />
      {poll.secret?.counting && <p className={classes.left}>{t('secret.counting')}</p>}
      {poll.paused && <p className={classes.left}>{t('paused')}</p>}
      {poll.endsAt !== null ? (
        <TimeLeft until={poll.endsAt} label={t('endsIn')} />
      ) : (
        poll.closesAt !== null && <TimeLeft until={poll.closesAt} label={t('closesIn')} />
      )}
    </>
  );
};
