import { Stack } from '@mantine/core';
import { Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { castBallot } from '../../../shared/polls/cast.ts';
import { enterBallot } from '../../../shared/polls/enter-ballot.ts';
import { openPoll } from '../../../shared/polls/open.ts';
import { preparePoll } from '../../../shared/polls/prepare.ts';
import { MeetingPanel, useMay } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { Ballot } from './ballot.tsx';
import { ClosedPoll } from './closed-poll.tsx';
import { EnterBallot } from './enter-ballot.tsx';
import { PollControl, Problems } from './poll-control.tsx';
import classes from './poll-panel.module.css';
import { PollResult } from './poll-result.tsx';
import { useAnnouncePolls } from './use-announce-polls.ts';
import { useOpenPoll } from './use-open-poll.ts';
import { WaitingSeats } from './waiting-seats.tsx';

/** What is open now, for each in their part: the seat's ballot, the chair's control, everybody else's count. */
const Now = () => {
  const may = useMay();
  const { poll } = useOpenPoll();
  if (may(castBallot)) return poll ? <Ballot poll={poll} /> : null;
  if (may(openPoll)) return <PollControl />;
  const watched = poll && (
    <Stack gap="sm">
      <PollResult size="panel" poll={poll} />
      {may(enterBallot) && !poll.secret && <EnterBallot poll={poll} />}
      <Problems poll={poll} />
      <WaitingSeats poll={poll} />
    </Stack>
  );
  return may(preparePoll) ? (
    <Stack gap="lg">
      {watched}
      <PollControl />
    </Stack>
  ) : (
    (watched ?? null)
  );
};

/** All votes of the meeting: the open one first, then the results, newest first. */
export const PollPanel = ({ bare = false }: { readonly bare?: boolean }) => {
  const { t } = useTranslation('polls');
  const may = useMay();
  const polls = useRecords('poll');
  const { poll: open } = useOpenPoll();
  useAnnouncePolls();
  const live = useRecord('meeting')?.phase !== 'closed';
  const closed = polls.filter(({ closedAt }) => closedAt !== null).reverse();
  const controls = may(preparePoll) && live;
  return (
    <MeetingPanel title={t('title')} bare={bare}>
      {(open || controls) && (
        <div className={classes.now}>
          <Now />
        </div>
      )}
      {!polls.length && !controls && (
        <EmptyState title={t('empty')} icon={<Vote />}>
          {may(castBallot) ? t('emptySeat') : t('emptyWatch')}
        </EmptyState>
      )}
      {closed.length > 0 && (
        <>
          {open && <h3 className={classes.subtitle}>{t('earlier')}</h3>}
          <ul className={classes.list}>
            {closed.map((poll) => (
              <ClosedPoll key={poll.id} poll={poll} />
            ))}
          </ul>
        </>
      )}
    </MeetingPanel>
  );
};
