import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addItem } from '../../../shared/agenda/add.ts';
import { editItem } from '../../../shared/agenda/edit.ts';
import { ITEM_KINDS, type ItemKind } from '../../../shared/agenda/events.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { FormFoot, useCommandForm } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';

interface ItemFormProps {
  /** The item that is reworded; without one, a new item is added at the end. */
  readonly item?: ItemRecord;
  readonly onClose: () => void;
}

const fieldsOf = (item: ItemRecord | undefined) => ({
  title: item?.title ?? '',
  presenter: item?.presenter ?? '',
  plannedMinutes: (item?.plannedMinutes ?? 15) as number | string,
  kind: (item?.kind ?? 'report') as ItemKind,
});

/** Writes an item of the agenda in its place. A new one leaves the form open for the next. */
export const ItemForm = ({ item, onClose }: ItemFormProps) => {
  const { t } = useTranslation('agenda');
  const { form, attempt, onSubmit, empty, again, locked, forget } = useCommandForm(
    item ? editItem : addItem,
    {
      initial: fieldsOf(item),
      payloadOf: (values) => (item ? { itemId: item.id, ...values } : values),
      onDone() {
        if (item) return onClose();
        empty();
        announce(t('added'));
        form.getInputNode('title')?.focus();
      },
    },
  );
  return (
    <form onSubmit={onSubmit} noValidate aria-label={item ? t('edit', { order: item.order }) : t('add')}>
      <Stack gap="sm">
        <TextInput
          label={t('form.title')}
          required
          data-autofocus
          autoFocus
          readOnly={locked}
          {...form.getInputProps('title')}
        />
        <TextInput
          label={t('form.presenter')}
          required
          readOnly={locked}
          {...form.getInputProps('presenter')}
        />
        <Group gap="sm" align="flex-start" grow>
          <NumberInput
            label={t('form.plannedMinutes')}
            required
            min={1}
            max={600}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            readOnly={locked}
            {...form.getInputProps('plannedMinutes')}
          />
          <Select
            label={t('form.kind')}
            allowDeselect={false}
            data={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            readOnly={locked}
            {...form.getInputProps('kind')}
          />
        </Group>
        <FormFoot
          attempt={attempt}
          onAgain={again}
          onDismiss={forget}
          submit={item ? t('save') : t('add')}
          close={item ? t('cancel') : t('writeDone')}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
};
