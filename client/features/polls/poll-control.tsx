import { Button, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openPoll } from '../../../shared/polls/open.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { AttemptNote, useAttempt, useCommandForm, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { ConfirmButton } from '../../ui/index.ts';
import classes from './poll-panel.module.css';
import { PollProgress } from './poll-progress.tsx';
import { useOpenPoll } from './use-open-poll.ts';
import { WaitingSeats } from './waiting-seats.tsx';

const AskForm = () => {
  const { t } = useTranslation('polls');
  const inSession = useRecord('meeting')?.phase === 'open';
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(openPoll, {
    initial: { question: '' },
    payloadOf: (values) => values,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('ask')}
          description={inSession ? t('askHint') : t('notInSession')}
          placeholder={t('askPlaceholder')}
          disabled={!inSession}
          readOnly={locked}
          {...form.getInputProps('question')}
        />
        <AttemptNote attempt={attempt} onAgain={again} onDismiss={forget} />
        <Button type="submit" disabled={!inSession} loading={attempt.stage === 'sending'}>
          {t('openPoll')}
        </Button>
      </Stack>
    </form>
  );
};

const OpenPoll = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { attempt, submit, forget } = useAttempt('poll.close');
  const missing = poll.entitled - poll.cast;
  return (
    <Stack gap="sm">
      <p className={classes.kicker}>{t('open')}</p>
      <h3 className={classes.question}>{poll.question}</h3>
      <PollProgress poll={poll} />
      <ConfirmButton
        fullWidth
        variant="default"
        loading={attempt.stage === 'sending'}
        confirm={t('closeConfirm')}
        question={missing ? t('closeQuestion', { count: missing }) : t('closeQuestionAll')}
        onConfirm={() => submit({ pollId: poll.id })}
      >
        {t('close')}
      </ConfirmButton>
      <AttemptNote attempt={attempt} onDismiss={forget} />
      <WaitingSeats poll={poll} />
    </Stack>
  );
};

/** For chair and deputy: put a question to all places, see who has answered, close and publish. */
export const PollControl = () => {
  const may = useMay();
  const { poll } = useOpenPoll();
  if (!may(openPoll)) return null;
  return poll ? <OpenPoll key={poll.id} poll={poll} /> : <AskForm />;
};
