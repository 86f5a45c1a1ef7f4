import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../meeting/index.ts';

export interface ProposalDraft extends Record<string, unknown> {
  title: string;
  matter: string;
  departmentId: string | null;
}

interface ProposalFieldsProps {
  readonly form: UseFormReturnType<ProposalDraft>;
  readonly locked: boolean;
}

/** What a seat writes of a proposal: title, who is to answer, and the matter. */
export const ProposalFields = ({ form, locked }: ProposalFieldsProps) => {
  const { t } = useTranslation('proposals');
  const departments = useRecords('department');
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
    </>
  );
};
