import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import { BallotFields } from './ballot-form.tsx';
import { ChoiceChips } from './choice-chips.tsx';
import { type Choosing, contentOf, NOTHING } from './choosing.ts';
import { newNonce } from './nonce.ts';
import classes from './poll-panel.module.css';

const MEANS = ['telephone', 'paper'] as const;

const EnterForm = ({ poll, onClose }: { poll: PollRecord; onClose: () => void }) => {
  const { t } = useTranslation('polls');
  const voted = new Set<string>(poll.voted ?? []);
  const waiting = useRecords('seat').filter(({ id }) => !voted.has(id));
  const [seatId, setSeatId] = useState('');
  const [means, setMeans] = useState<(typeof MEANS)[number]>('telephone');
  const [reason, setReason] = useState('');
  const [choosing, setChoosing] = useState<Choosing>(NOTHING);
  const { attempt, submit, again, forget } = useAttempt('poll.enter_ballot', { resend: true });
  const content = contentOf(poll, choosing);
  const enter = async () => {
    if (!content) return;
    const sent = { pollId: poll.id, seatId, content, nonce: newNonce(), means, reason };
    if (!(await submit(sent))?.ok) return;
    announce(t('enter.saved'));
    onClose();
  };
  return (
    <Stack gap="sm" className={classes.tie}>
      <h4 className={classes.subtitle}>{t('enter.title')}</h4>
      <NativeSelect
        label={t('enter.seat')}
        value={seatId}
        onChange={(event) => setSeatId(event.currentTarget.value)}
        data={[
          { value: '', label: t('enter.chooseSeat') },
          ...waiting.map((seat) => ({ value: seat.id as string, label: seatName(seat) })),
        ]}
      />
      <ChoiceChips
        label={t('enter.means')}
        value={means}
        choices={MEANS.map((each) => [each, t(`means.${each}`)] as const)}
        onChange={setMeans}
      />
      <TextInput
        label={t('enter.reason')}
        placeholder={t('enter.reasonPlaceholder')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <BallotFields paper={poll} choosing={choosing} open onChoose={setChoosing} />
      <AttemptNote attempt={attempt} resend onAgain={again} onDismiss={forget} />
      <Group gap="sm" grow>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          disabled={!content || !seatId || !reason.trim()}
          loading={attempt.stage === 'sending'}
          onClick={() => void enter()}
        >
          {t('enter.save')}
        </Button>
      </Group>
    </Stack>
  );
};

/** P23: a ballot by telephone or on paper, entered by the minute-taker with its reason and marked so. */
export const EnterBallot = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const [entering, setEntering] = useState(false);
  if (entering) return <EnterForm poll={poll} onClose={() => setEntering(false)} />;
  return (
    <Button variant="default" onClick={() => setEntering(true)}>
      {t('enter.title')}
    </Button>
  );
};
