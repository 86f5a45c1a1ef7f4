import { NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setTakeover } from '../../../shared/chairing/set-takeover.ts';
import { FormFoot, useCommandForm } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

const Form = ({ seconds }: { seconds: number }) => {
  const { t } = useTranslation('chairing');
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(setTakeover, {
    initial: { seconds: seconds as number | string },
    payloadOf: (values) => values,
    onDone: () => announce(t('setting.saved')),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <NumberInput
          label={t('setting.seconds')}
          min={5}
          max={600}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          readOnly={locked}
          {...form.getInputProps('seconds')}
        />
        <FormFoot attempt={attempt} onAgain={again} onDismiss={forget} submit={t('setting.save')} />
      </Stack>
    </form>
  );
};

/** After how long the deputy takes over by itself (C5). */
export const TakeoverSetting = () => {
  const seconds = useRecord('chairing')?.takeoverSeconds;
  return seconds === undefined ? null : <Form seconds={seconds} />;
};
