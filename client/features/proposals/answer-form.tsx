import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerProposal } from '../../../shared/proposals/answer.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { AttemptNote, useCommandForm, useDraft } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';

interface AnswerFormProps {
  readonly proposal: ProposalRecord;
  readonly onClose: () => void;
}

/** The centre answers a proposal, or puts a better answer in place of an earlier one. */
export const AnswerForm = ({ proposal, onClose }: AnswerFormProps) => {
  const { t } = useTranslation('proposals');
  const draft = useDraft<string>(`answer:${proposal.id}`);
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(answerProposal, {
    initial: { answer: draft.found ?? proposal.answer ?? '' },
    payloadOf: ({ answer }) => ({ proposalId: proposal.id, answer }),
    resend: true,
    onChange: ({ answer }) => draft.keep(answer),
    onDone() {
      draft.drop();
      announce(t('answered'));
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('answerSaid', { code: proposal.code })}>
      <Stack gap="sm">
        <Textarea
          label={t('answerLabel')}
          description={t('answerHint')}
          required
          autoFocus
          autosize
          minRows={3}
          maxRows={12}
          readOnly={locked}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
          }}
          {...form.getInputProps('answer')}
        />
        <AttemptNote attempt={attempt} resend onAgain={again} onDismiss={forget} />
        <Group gap="sm" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={attempt.stage === 'sending'} disabled={attempt.stage === 'unsent'}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
