import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResolutionRecord } from '../../../shared/minutes/view.ts';
import { withdrawResolution } from '../../../shared/minutes/withdraw-resolution.ts';
import { CommandForm, useCommandForm } from '../../forms/index.ts';

interface WithdrawFormProps {
  readonly resolution: ResolutionRecord;
  readonly onClose: () => void;
}

/** N9: why a resolution is taken back. */
export const WithdrawForm = ({ resolution, onClose }: WithdrawFormProps) => {
  const { t } = useTranslation('minutes');
  const { id: resolutionId, number } = resolution;
  const { form, ...filling } = useCommandForm(withdrawResolution, {
    initial: { reason: '' },
    payloadOf: ({ reason }) => ({ resolutionId, reason }),
    onDone: onClose,
  });
  return (
    <CommandForm
      {...filling}
      label={t('withdrawNumber', { number })}
      submit={t('withdrawForm.submit')}
      close={t('withdrawForm.cancel')}
      onClose={onClose}
    >
      <TextInput
        label={t('withdrawForm.reason')}
        required
        autoFocus
        readOnly={filling.locked}
        {...form.getInputProps('reason')}
      />
    </CommandForm>
  );
};
