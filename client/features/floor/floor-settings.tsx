import { ActionIcon, Group, Modal, NumberInput, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Settings2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REQUEST_KINDS } from '../../../shared/floor/request-kinds.ts';
import { setFloorTimes } from '../../../shared/floor/set-times.ts';
import type { FloorTimes } from '../../../shared/floor/times.ts';
import { FormFoot, useCommandForm, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

const fieldsOf = ({ minutes, seatMinutes, ...times }: FloorTimes) => ({
  minutes: { ...minutes } as Record<keyof FloorTimes['minutes'], number | string>,
  seatMinutes: (seatMinutes ?? '') as number | string,
  amberSeconds: times.amberSeconds as number | string,
  keepPlaceMinutes: times.keepPlaceMinutes as number | string,
});

const WHOLE = { min: 0, clampBehavior: 'none', allowDecimal: false, allowNegative: false } as const;

const TimesForm = ({ times }: { times: FloorTimes }) => {
  const { t } = useTranslation('floor');
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(setFloorTimes, {
    initial: fieldsOf(times),
    payloadOf: (values) => ({
      ...values,
      seatMinutes: values.seatMinutes === '' ? null : values.seatMinutes,
    }),
    onDone: () => announce(t('times.saved')),
  });
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('times.open')}>
      <Stack gap="sm">
        <Text fw={600}>{t('times.kinds')}</Text>
        <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
          {REQUEST_KINDS.map((kind) => (
            <NumberInput
              key={kind}
              label={t(`kinds.${kind}`)}
              readOnly={locked}
              {...WHOLE}
              {...form.getInputProps(`minutes.${kind}`)}
            />
          ))}
        </Group>
        <NumberInput
          label={t('times.seatMinutes')}
          description={t('times.seatMinutesHint')}
          readOnly={locked}
          {...WHOLE}
          {...form.getInputProps('seatMinutes')}
        />
        <Group gap="sm" align="flex-end" grow preventGrowOverflow={false}>
          <NumberInput
            label={t('times.amberSeconds')}
            readOnly={locked}
            {...WHOLE}
            {...form.getInputProps('amberSeconds')}
          />
          <NumberInput
            label={t('times.keepPlaceMinutes')}
            readOnly={locked}
            {...WHOLE}
            {...form.getInputProps('keepPlaceMinutes')}
          />
        </Group>
        <FormFoot attempt={attempt} onAgain={again} onDismiss={forget} submit={t('times.save')} />
      </Stack>
    </form>
  );
};

/** The times of the floor, behind a button; other settings of the desk may stand below them. */
export const FloorSettings = ({ children }: { children?: ReactNode }) => {
  const { t } = useTranslation('floor');
  const [opened, { open, close }] = useDisclosure();
  const times = useRecord('floor')?.times;
  const may = useMay();
  if (!times || !may(setFloorTimes)) return null;
  return (
    <>
      <Tooltip label={t('times.open')}>
        <ActionIcon aria-label={t('times.open')} onClick={open}>
          <Settings2 size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={opened}
        onClose={close}
        title={t('times.open')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap="xl">
          <TimesForm times={times} />
          {children}
        </Stack>
      </Modal>
    </>
  );
};
