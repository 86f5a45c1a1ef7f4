import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { requestFloor } from '../../../shared/floor/request.ts';
import { REQUEST_KINDS, type RequestKind } from '../../../shared/floor/request-kinds.ts';
import { FormFoot, useCommandForm } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

const NO_ITEM = '';

/** Asks for the floor with all that can be said of it: kind, item, subject, minutes (F1). */
export const RequestForm = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('floor');
  const items = useRecords('item');
  const open = useRecord('meeting')?.phase === 'open';
  const current = items.find(({ state }) => state === 'current');
  const { form, attempt, onSubmit, again, locked, forget } = useCommandForm(requestFloor, {
    initial: {
      kind: 'speech' as RequestKind,
      itemId: (current?.id ?? NO_ITEM) as string,
      subject: '',
      minutes: '' as number | string,
    },
    payloadOf: ({ kind, itemId, subject, minutes }) => ({
      kind,
      itemId: itemId === NO_ITEM ? null : itemId,
      ...(subject.trim() ? { subject } : {}),
      minutes: minutes === '' ? null : minutes,
    }),
    onDone() {
      announce(t('request.sent'));
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('request.title')}>
      <Stack gap="sm">
        <Group gap="sm" align="flex-start" grow>
          <Select
            label={t('request.kind')}
            allowDeselect={false}
            readOnly={locked}
            data={REQUEST_KINDS.map((kind) => ({
              value: kind,
              label: t(`kinds.${kind}`),
              disabled: kind === 'point_of_order' && !open,
            }))}
            {...form.getInputProps('kind')}
          />
          <NumberInput
            label={t('request.minutes')}
            min={1}
            max={60}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            readOnly={locked}
            {...form.getInputProps('minutes')}
          />
        </Group>
        <Select
          label={t('request.item')}
          allowDeselect={false}
          readOnly={locked}
          data={[
            { value: NO_ITEM, label: t('request.noItem') },
            ...items.map(({ id, number, title }) => ({ value: id, label: t('forItem', { number, title }) })),
          ]}
          {...form.getInputProps('itemId')}
        />
        <TextInput label={t('request.subject')} readOnly={locked} {...form.getInputProps('subject')} />
        <FormFoot
          attempt={attempt}
          onAgain={again}
          onDismiss={forget}
          submit={t('request.send')}
          note={open ? undefined : t('request.beforeMeeting')}
        />
      </Stack>
    </form>
  );
};
