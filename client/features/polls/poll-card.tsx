import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity } from '../../meeting/index.ts';
import { Ballot } from './ballot.tsx';
import classes from './poll-card.module.css';
import { useAnnouncePolls } from './use-announce-polls.ts';
import { useOpenPoll } from './use-open-poll.ts';

/**
 * Slides in when a vote opens and asks the seat for its ballot. Once the ballot is recorded it can be put
 * away; it goes by itself when the vote is closed.
 */
export const PollCard = () => {
  const { t } = useTranslation('polls');
  const { role } = useIdentity().session.actor;
  const { poll, asksMe } = useOpenPoll();
  useAnnouncePolls();
  const [putAway, setPutAway] = useState<string | null>(null);
  if (role !== 'seat' || !poll || (putAway === poll.id && !asksMe)) return null;
  return (
    <div className={classes.card} data-asked={asksMe || undefined}>
      <Ballot poll={poll} />
      {!asksMe && (
        <Button variant="default" onClick={() => setPutAway(poll.id)}>
          {t('putAway')}
        </Button>
      )}
    </div>
  );
};
