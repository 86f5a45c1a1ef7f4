import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileSummary } from '../../../shared/files/events.ts';
import { TopicField } from '../../entries/index.ts';
import { FilesField } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';

export interface ProposalDraft extends Record<string, unknown> {
  title: string;
  matter: string;
  asks: string;
  topic: string;
  behalf: string;
  departmentId: string | null;
  files: readonly FileSummary[];
}

interface ProposalFieldsProps {
  readonly form: UseFormReturnType<ProposalDraft>;
  readonly locked: boolean;
}

/** What can be said besides: it does not stand in the way of whoever writes with one hand. */
const More = ({ form, locked }: ProposalFieldsProps) => {
  const { t } = useTranslation('proposals');
  const topics = useRecords('proposal').map(({ topic }) => topic);
  return (
    <>
      <Textarea
        label={t('form.asks')}
        autosize
        minRows={2}
        maxRows={8}
        readOnly={locked}
        {...form.getInputProps('asks')}
      />
      <TopicField
        label={t('form.topic')}
        placeholder={t('form.topicPlaceholder')}
        topics={topics}
        readOnly={locked}
        {...form.getInputProps('topic')}
      />
      <TextInput
        label={t('form.behalf')}
        placeholder={t('form.behalfPlaceholder')}
        readOnly={locked}
        {...form.getInputProps('behalf')}
      />
      <FilesField
        files={form.values.files}
        disabled={locked}
        onChange={(files) => form.setFieldValue('files', files)}
      />
    </>
  );
};

/** What a seat writes of a proposal: title, who is to answer, and the matter; the rest when it is asked for. */
export const ProposalFields = ({ form, locked }: ProposalFieldsProps) => {
  const { t } = useTranslation('proposals');
  const departments = useRecords('department');
  const { asks, topic, behalf, files } = form.values;
  const [more, setMore] = useState(Boolean(asks || topic || behalf || files.length));
  const first = useRef<HTMLInputElement>(null);
  // Whoever opened the form, by key or by button, writes at once.
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <TextInput
        ref={first}
        label={t('form.title')}
        placeholder={t('form.titlePlaceholder')}
        required
        readOnly={locked}
        {...form.getInputProps('title')}
      />
      <Select
        label={t('form.department')}
        placeholder={t('form.departmentPlaceholder')}
        required
        searchable={departments.length > 8}
        data={departments.map(({ id, name }) => ({ value: id, label: name }))}
        readOnly={locked}
        {...form.getInputProps('departmentId')}
      />
      <Textarea
        label={t('form.matter')}
        description={t('form.matterHint')}
        required
        autosize
        minRows={4}
        maxRows={12}
        readOnly={locked}
        {...form.getInputProps('matter')}
      />
      {more ? (
        <More form={form} locked={locked} />
      ) : (
        <Button
          variant="subtle"
          color="gray"
          justify="flex-start"
          leftSection={<ChevronDown size={18} aria-hidden />}
          onClick={() => setMore(true)}
        >
          {t('form.more')}
        </Button>
      )}
    </>
  );
};
