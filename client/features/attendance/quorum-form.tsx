import { Group, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Quorum } from '../../../shared/rollcall/quorum.ts';
import { setQuorum } from '../../../shared/rollcall/set-quorum.ts';
import { CommandForm, useCommandForm, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

const WHOLE = { min: 1, clampBehavior: 'none', allowDecimal: false, allowNegative: false } as const;

const Form = ({ quorum }: { quorum: Quorum }) => {
  const { t } = useTranslation('attendance');
  const asking = useCommandForm(setQuorum, {
    initial: {
      numerator: quorum.numerator as number | string,
      denominator: quorum.denominator as number | string,
    },
    payloadOf: (values) => values,
    onDone: () => announce(t('quorum.saved')),
  });
  const { form, locked } = asking;
  return (
    <CommandForm {...asking} label={t('quorum.set')} submit={t('quorum.save')}>
      <Group gap="sm" align="flex-start" grow>
        <NumberInput
          label={t('quorum.numerator')}
          readOnly={locked}
          {...WHOLE}
          {...form.getInputProps('numerator')}
        />
        <NumberInput
          label={t('quorum.denominator')}
          readOnly={locked}
          {...WHOLE}
          {...form.getInputProps('denominator')}
        />
      </Group>
    </CommandForm>
  );
};

/** The share of seats that makes a quorum, for those who may set it. */
export const QuorumForm = () => {
  const quorum = useRecord('quorum');
  const may = useMay();
  return quorum && may(setQuorum) ? <Form quorum={quorum} /> : null;
};
