import { Button } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../meeting/index.ts';
import classes from './poll-card.module.css';
import { PollResult } from './poll-result.tsx';

interface ResultCardProps {
  readonly pollId: string;
  readonly onAside: () => void;
}

/** The result of a vote that has just ended, where its ballot was. */
export const ResultCard = ({ pollId, onAside }: ResultCardProps) => {
  const { t } = useTranslation('polls');
  const poll = useRecord('poll', pollId);
  if (!poll) return null;
  return (
    <div className={classes.card}>
      <PollResult size="panel" poll={poll} />
      <Button
        variant="default"
        color="gray"
        rightSection={<ChevronDown size={18} aria-hidden />}
        onClick={onAside}
      >
        {t('putAway')}
      </Button>
    </div>
  );
};
