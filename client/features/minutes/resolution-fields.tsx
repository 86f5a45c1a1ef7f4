import { Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CooperatorsField, OwnerField, ProposalsField } from './unit-fields.tsx';

export interface ResolutionDraft extends Record<string, unknown> {
  text: string;
  owner: string;
  cooperators: string[];
  /** As written: `31/10/2020`. */
  deadline: string;
  proposalIds: string[];
}

interface ResolutionFieldsProps {
  readonly form: UseFormReturnType<ResolutionDraft>;
  readonly locked: boolean;
  readonly onSave: () => void;
  readonly autoFocus?: boolean;
}

/** What is written of a resolution; Ctrl + Enter anywhere in it saves. */
export const ResolutionFields = ({ form, locked, onSave, autoFocus = false }: ResolutionFieldsProps) => {
  const { t } = useTranslation('minutes');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut beside the button that does the same
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSave();
      }}
    >
      <Textarea
        label={t('form.text')}
        placeholder={t('form.textPlaceholder')}
        required
        autosize
        minRows={3}
        maxRows={10}
        autoFocus={autoFocus}
        readOnly={locked}
        {...form.getInputProps('text')}
      />
      <Group gap="sm" mt="sm" align="flex-start" grow preventGrowOverflow={false}>
        <OwnerField
          label={t('form.owner')}
          required
          readOnly={locked}
          style={{ flex: '2 1 14rem' }}
          {...form.getInputProps('owner')}
        />
        <TextInput
          label={t('form.deadline')}
          placeholder={t('form.deadlinePlaceholder')}
          inputMode="numeric"
          readOnly={locked}
          style={{ flex: '1 1 9rem' }}
          {...form.getInputProps('deadline')}
          error={form.errors.deadline && t('form.deadlineWrong')}
        />
      </Group>
      <Stack gap="sm" mt="sm">
        <CooperatorsField form={form} locked={locked} />
        <ProposalsField form={form} locked={locked} />
      </Stack>
    </div>
  );
};
