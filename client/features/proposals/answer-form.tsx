import { Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileSummary } from '../../../shared/files/events.ts';
import { answerProposals } from '../../../shared/proposals/answer.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { FilesField, FormFoot, useCommandForm, useDraft } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import { LookAlikes } from './look-alikes.tsx';

interface AnswerFormProps {
  readonly proposals: readonly ProposalRecord[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface AnswerDraft extends Record<string, unknown> {
  answer: string;
  dueOn: string;
  files: readonly FileSummary[];
  cites: string | null;
}

/** The centre answers, or puts a better answer in place of an earlier one; what was answered before is at hand. */
export const AnswerForm = ({ proposals, onClose, onDone }: AnswerFormProps) => {
  const { t } = useTranslation('proposals');
  const [first] = proposals;
  const draft = useDraft<AnswerDraft>(`answer:${first?.id}`, { lasting: true });
  const initial: AnswerDraft = draft.found ?? {
    answer: first?.answer?.text ?? '',
    dueOn: first?.answer?.dueOn ?? '',
    files: [],
    cites: null,
  };
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(answerProposals, {
    initial,
    payloadOf: ({ answer, dueOn, files, cites }) => ({
      proposalIds: proposals.map(({ id }) => id),
      answer,
      dueOn: dueOn || null,
      fileIds: files.map(({ id }) => id),
      cites,
    }),
    resend: true,
    onChange: draft.keep,
    onDone() {
      draft.drop();
      announce(t('answered'));
      onDone();
    },
  });
  const cite = ({ id, code, answer }: ProposalRecord) => {
    const before = form.values.answer.trim();
    const cited = t('cited', { code, answer: answer?.text ?? '' });
    form.setValues({ answer: before ? `${before}\n${cited}` : cited, cites: id });
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('answerSaid', { code: first?.code ?? '' })}>
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
        <TextInput
          type="date"
          label={t('answerDue')}
          description={t('answerDueHint')}
          readOnly={locked}
          {...form.getInputProps('dueOn')}
        />
        <FilesField
          files={form.values.files}
          disabled={locked}
          onChange={(files) => form.setFieldValue('files', files)}
        />
        {first && (
          <LookAlikes
            text={`${first.title} ${first.matter}`}
            except={proposals.map(({ id }) => id)}
            onCite={cite}
          />
        )}
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
