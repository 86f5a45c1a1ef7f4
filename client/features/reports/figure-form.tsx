import { Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ItemId } from '../../../shared/kernel/ids.ts';
import { stateFigure } from '../../../shared/reports/state-figure.ts';
import type { FigureRecord } from '../../../shared/reports/view.ts';
import { FormFoot, useCommandForm } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';

interface FigureFormProps {
  readonly itemId: ItemId;
  readonly figure?: FigureRecord;
  readonly onClose: () => void;
}

interface Fields extends Record<string, unknown> {
  label: string;
  value: number | string;
  whole: number | string;
}

/** States a figure under an item, or corrects one. */
export const FigureForm = ({ itemId, figure, onClose }: FigureFormProps) => {
  const { t, i18n } = useTranslation('reports');
  const vietnamese = i18n.language.startsWith('vi');
  const initial: Fields = {
    label: figure?.label ?? '',
    value: figure?.value ?? '',
    whole: figure?.whole ?? '',
  };
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(stateFigure, {
    initial,
    payloadOf: ({ whole, ...rest }: Fields) => ({
      itemId,
      ...(figure ? { figureId: figure.id } : {}),
      ...rest,
      whole: whole === '' ? null : whole,
    }),
    onDone() {
      announce(t('saved'));
      onClose();
    },
  });
  const number = {
    hideControls: true,
    allowDecimal: false,
    allowNegative: false,
    thousandSeparator: vietnamese ? '.' : ',',
    decimalSeparator: vietnamese ? ',' : '.',
    readOnly: locked,
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-label={figure ? t('edit', { label: figure.label }) : t('add')}>
      <Stack gap="sm">
        <TextInput
          label={t('label')}
          placeholder={t('labelPlaceholder')}
          required
          autoFocus
          readOnly={locked}
          {...form.getInputProps('label')}
        />
        <Group gap="sm" align="flex-start" grow>
          <NumberInput label={t('value')} required {...number} {...form.getInputProps('value')} />
          <NumberInput
            label={t('whole')}
            description={t('wholeHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...number}
            {...form.getInputProps('whole')}
          />
        </Group>
        <FormFoot
          attempt={attempt}
          onAgain={again}
          onDismiss={forget}
          submit={t('save')}
          close={t('cancel')}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
};
