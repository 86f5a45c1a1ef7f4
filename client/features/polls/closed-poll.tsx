import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { castBallot } from '../../../shared/polls/cast.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useMay } from '../../forms/index.ts';
import { QuietButton } from '../../ui/index.ts';
import { BallotTable } from './ballot-table.tsx';
import { CheckResult } from './check-result.tsx';
import { useContentText } from './content-text.ts';
import { ExportButtons } from './export-buttons.tsx';
import classes from './poll-panel.module.css';
import { PollResult } from './poll-result.tsx';
import { ResultActions } from './result-actions.tsx';

const Mine = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const textOf = useContentText();
  const { mine } = poll;
  return (
    <p className={classes.mine}>
      {t('mine', { choice: mine ? textOf(poll, mine.content) : t('choices.absent') })}
      {mine && ` ${t('mineReceipt', { receipt: mine.receipt })}`}
    </p>
  );
};

/** A vote that is over: its result, what is to be done about it, and on request every ballot. */
export const ClosedPoll = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const [unfolded, setUnfolded] = useState(false);
  const may = useMay();
  const id = useId();
  const Sign = unfolded ? ChevronUp : ChevronDown;
  return (
    <li className={classes.closed}>
      <PollResult size="panel" poll={poll} />
      <ResultActions poll={poll} />
      {may(castBallot) && !poll.acclaimed && !poll.secret && <Mine poll={poll} />}
      {poll.secret && poll.result && <CheckResult poll={poll} />}
      {poll.ballots && !poll.acclaimed && (
        <>
          <QuietButton
            end={<Sign size={18} aria-hidden />}
            aria-expanded={unfolded}
            aria-controls={id}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? t('hideBySeat') : t('bySeat')}
          </QuietButton>
          <div id={id}>
            {unfolded && (
              <>
                <BallotTable poll={poll} />
                <ExportButtons poll={poll} />
              </>
            )}
          </div>
        </>
      )}
    </li>
  );
};
