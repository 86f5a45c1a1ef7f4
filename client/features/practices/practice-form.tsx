import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileSummary } from '../../../shared/files/events.ts';
import { editPractice } from '../../../shared/practices/edit.ts';
import { registerPractice } from '../../../shared/practices/register.ts';
import type { PracticeRecord } from '../../../shared/practices/view.ts';
import { TopicField } from '../../entries/index.ts';
import { CommandForm, FilesField, useCommandForm, useDraft } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

interface PracticeDraft extends Record<string, unknown> {
  title: string;
  matter: string;
  topic: string;
  results: string;
  files: readonly FileSummary[];
}

const EMPTY: PracticeDraft = { title: '', matter: '', topic: '', results: '', files: [] };

const draftOf = ({ title, matter, topic, results, files }: PracticeRecord): PracticeDraft => ({
  title,
  matter,
  topic,
  results,
  files,
});

interface PracticeFormProps {
  /** What is changed (I8); without it a new one is registered. */
  readonly practice?: PracticeRecord;
  readonly onClose: () => void;
}

/** A seat describes what it does well, or puts right what it said. What is written survives a reload. */
export const PracticeForm = ({ practice, onClose }: PracticeFormProps) => {
  const { t } = useTranslation('practices');
  const topics = useRecords('practice').map(({ topic }) => topic);
  const draft = useDraft<PracticeDraft>(practice ? `practice:${practice.id}` : 'practice', { lasting: true });
  const { form, locked, ...filling } = useCommandForm(practice ? editPractice : registerPractice, {
    initial: draft.found ?? (practice ? draftOf(practice) : EMPTY),
    payloadOf: ({ files, ...text }) => ({
      ...text,
      fileIds: files.map(({ id }) => id),
      ...(practice ? { practiceId: practice.id } : {}),
    }),
    resend: true,
    onChange: draft.keep,
    onDone() {
      draft.drop();
      announce(t(practice ? 'saved' : 'sent'));
      onClose();
    },
  });
  return (
    <CommandForm
      {...filling}
      label={t(practice ? 'edit' : 'new')}
      resend
      submit={t(practice ? 'save' : 'send')}
      close={t('cancel')}
      onClose={() => {
        // What was begun of a new one is kept; of a change it is put away with the form.
        if (practice) draft.drop();
        onClose();
      }}
      {...(practice ? {} : { note: t('kept') })}
    >
      <TextInput
        label={t('fields.title')}
        placeholder={t('fields.titlePlaceholder')}
        required
        readOnly={locked}
        {...form.getInputProps('title')}
      />
      <Textarea
        label={t('fields.matter')}
        required
        autosize
        minRows={4}
        maxRows={12}
        readOnly={locked}
        {...form.getInputProps('matter')}
      />
      <Textarea
        label={t('fields.results')}
        autosize
        minRows={2}
        maxRows={8}
        readOnly={locked}
        {...form.getInputProps('results')}
      />
      <TopicField
        label={t('fields.topic')}
        placeholder={t('fields.topicPlaceholder')}
        topics={topics}
        readOnly={locked}
        {...form.getInputProps('topic')}
      />
      <FilesField
        files={form.values.files}
        disabled={locked}
        onChange={(files) => form.setFieldValue('files', files)}
      />
    </CommandForm>
  );
};
