import { Button } from '@mantine/core';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { castBallot } from '../../../shared/polls/cast.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useMay } from '../../forms/index.ts';
import { BallotTable } from './ballot-table.tsx';
import classes from './poll-panel.module.css';
import { PollResult } from './poll-result.tsx';

/** A vote that is over: its result, and on request every ballot. */
export const ClosedPoll = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const [unfolded, setUnfolded] = useState(false);
  const may = useMay();
  const id = useId();
  const Sign = unfolded ? ChevronUp : ChevronDown;
  return (
    <li className={classes.closed}>
      <PollResult size="panel" poll={poll} />
      {may(castBallot) && (
        <p className={classes.mine}>{t('mine', { choice: t(`choices.${poll.mine ?? 'absent'}`) })}</p>
      )}
      <Button
        size="sm"
        ml="-0.75rem"
        px="0.75rem"
        variant="subtle"
        color="gray"
        rightSection={<Sign size={18} aria-hidden />}
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        {unfolded ? t('hideBySeat') : t('bySeat')}
      </Button>
      <div id={id}>{unfolded && <BallotTable poll={poll} />}</div>
    </li>
  );
};
