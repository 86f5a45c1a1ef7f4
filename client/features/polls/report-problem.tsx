import { Button, Group, Stack, TextInput } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportProblem } from '../../../shared/polls/report-problem.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { AttemptNote, useCommandForm } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import classes from './ballot.module.css';

const ProblemForm = ({ poll, onDone }: { poll: PollRecord; onDone: (sent: boolean) => void }) => {
  const { t } = useTranslation('polls');
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(reportProblem, {
    initial: { text: '' },
    payloadOf: ({ text }) => ({ pollId: poll.id, text }),
    resend: true,
    onDone: () => onDone(true),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('problem.label')}
          placeholder={t('problem.placeholder')}
          autoFocus
          readOnly={locked}
          {...form.getInputProps('text')}
        />
        <AttemptNote attempt={attempt} resend onAgain={again} onDismiss={forget} />
        <Group gap="sm" grow>
          <Button variant="default" onClick={() => onDone(false)}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={attempt.stage === 'sending'}>
            {t('problem.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** P24: a voter says what hinders; the chair sees it before closing. */
export const ReportProblem = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const [writing, setWriting] = useState(false);
  const [sent, setSent] = useState(false);
  if (writing)
    return (
      <ProblemForm
        poll={poll}
        onDone={(done) => {
          setWriting(false);
          setSent(sent || done);
          if (done) announce(t('problem.sent'));
        }}
      />
    );
  return (
    <>
      {sent && <p className={classes.waiting}>{t('problem.sent')}</p>}
      <Button
        variant="subtle"
        color="gray"
        leftSection={<TriangleAlert size={18} aria-hidden />}
        onClick={() => setWriting(true)}
      >
        {t('problem.report')}
      </Button>
    </>
  );
};
