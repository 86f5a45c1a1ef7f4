import { Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerProposals } from '../../../shared/proposals/answer.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { FormFoot, useCommandForm, useDraft } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';

interface AnswerFormProps {
  readonly proposal: ProposalRecord;
  readonly onClose: () => void;
}

/** The centre answers a proposal, or puts a better answer in place of an earlier one. */
export const AnswerForm = ({ proposal, onClose }: AnswerFormProps) => {
  const { t } = useTranslation('proposals');
  const draft = useDraft<string>(`answer:${proposal.id}`);
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(answerProposals, {
    initial: { answer: draft.found ?? proposal.answer?.text ?? '' },
    payloadOf: ({ answer }) => ({ proposalIds: [proposal.id], answer }),
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
        <FormFoot
          attempt={attempt}
          resend
          onAgain={again}
          onDismiss={forget}
          submit={t('send')}
          close={t('cancel')}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
};
