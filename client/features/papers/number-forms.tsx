import { NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { beginNumbers } from '../../../shared/numbers/begin.ts';
import { reserveNumbers } from '../../../shared/numbers/reserve.ts';
import { CommandForm, useCommandForm } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import type { NumberOrder } from './use-numbering.ts';

interface NumberFormProps {
  readonly order: NumberOrder;
  readonly onClose: () => void;
}

/** Q4: keeps numbers back. */
export const ReserveForm = ({ order, onClose }: NumberFormProps) => {
  const { t } = useTranslation('papers');
  const { form, locked, ...sending } = useCommandForm(reserveNumbers, {
    initial: { count: 1 as number | string, reason: '' },
    payloadOf: (values) => ({ ...order, ...values }),
    onDone() {
      announce(t('numbers.done'));
      onClose();
    },
  });
  return (
    <CommandForm
      {...sending}
      label={t('numbers.reserve')}
      submit={t('numbers.reserve')}
      close={t('numbers.cancel')}
      onClose={onClose}
    >
      <NumberInput
        label={t('numbers.count')}
        min={1}
        max={50}
        allowDecimal={false}
        readOnly={locked}
        {...form.getInputProps('count')}
      />
      <TextInput label={t('numbers.reason')} required readOnly={locked} {...form.getInputProps('reason')} />
    </CommandForm>
  );
};

/** Q7: goes on from the numbers that were given on paper. */
export const BeginForm = ({ order, onClose }: NumberFormProps) => {
  const { t } = useTranslation('papers');
  const { form, locked, ...sending } = useCommandForm(beginNumbers, {
    initial: { first: 2 as number | string },
    payloadOf: (values) => ({ ...order, ...values }),
    onDone() {
      announce(t('numbers.done'));
      onClose();
    },
  });
  return (
    <CommandForm
      {...sending}
      label={t('numbers.begin')}
      submit={t('numbers.begin')}
      close={t('numbers.cancel')}
      onClose={onClose}
    >
      <NumberInput
        label={t('numbers.first')}
        description={t('numbers.firstHint')}
        min={2}
        max={99_999}
        allowDecimal={false}
        readOnly={locked}
        {...form.getInputProps('first')}
      />
    </CommandForm>
  );
};
