import { Button } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIdentity } from '../../meeting/index.ts';
import { Ballot } from './ballot.tsx';
import classes from './poll-card.module.css';
import { useAnnouncePolls } from './use-announce-polls.ts';
import { useOpenPoll } from './use-open-poll.ts';

interface PollCardProps {
  /** Puts the card aside; whoever shows it decides what stands there instead. */
  readonly onAside?: () => void;
}

/** Slides in when a vote opens and asks the seat for its ballot; it goes by itself when the vote is closed. */
export const PollCard = ({ onAside }: PollCardProps) => {
  const { t } = useTranslation('polls');
  const { role } = useIdentity().session.actor;
  const { poll, asksMe } = useOpenPoll();
  useAnnouncePolls();
  if (role !== 'seat' || !poll) return null;
  return (
    <div className={classes.card} data-asked={asksMe || undefined}>
      <Ballot poll={poll} />
      {onAside && (
        <Button
          variant={asksMe ? 'subtle' : 'default'}
          color="gray"
          rightSection={<ChevronDown size={18} aria-hidden />}
          onClick={onAside}
        >
          {t('putAway')}
        </Button>
      )}
    </div>
  );
};
