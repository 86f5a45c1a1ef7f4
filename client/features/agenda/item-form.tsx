import { Autocomplete, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addItem } from '../../../shared/agenda/add.ts';
import { editItem } from '../../../shared/agenda/edit.ts';
import { ITEM_KINDS, type ItemKind, VISIBILITIES, type Visibility } from '../../../shared/agenda/events.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { FormFoot, useCommandForm } from '../../forms/index.ts';
import { matches } from '../../ui/fold.ts';
import { announce } from '../../ui/index.ts';
import { itemName } from './item-name.ts';
import { nameOfPresenter, presenterNamed, usePeople } from './people.ts';

interface ItemFormProps {
  /** The item that is reworded; without one, a new item is added. */
  readonly item?: ItemRecord;
  /** What the new item stands under; without it, at the end of the agenda. */
  readonly parent?: ItemRecord;
  readonly onClose: () => void;
}

const PLANNED_AT_FIRST = 15;

/** Writes an item of the agenda in its place. A new one leaves the form open for the next. */
export const ItemForm = ({ item, parent, onClose }: ItemFormProps) => {
  const { t } = useTranslation('agenda');
  const people = usePeople();
  const initial = {
    title: item?.title ?? '',
    presenter: item ? nameOfPresenter(people, item.presenter) : '',
    plannedMinutes: (item?.plannedMinutes ??
      Math.min(PLANNED_AT_FIRST, parent?.plannedMinutes ?? PLANNED_AT_FIRST)) as number | string,
    kind: (item?.kind ?? parent?.kind ?? 'report') as ItemKind,
    visibility: 'shown' as Visibility,
  };
  const { form, attempt, onSubmit, empty, again, locked, forget } = useCommandForm(
    item ? editItem : addItem,
    {
      initial,
      payloadOf: ({ visibility, presenter, ...values }) => ({
        ...values,
        presenter: presenterNamed(people, presenter),
        ...(item ? { itemId: item.id } : { visibility, parentId: parent?.id ?? null }),
      }),
      onDone() {
        if (item) return onClose();
        empty();
        announce(t('added'));
        form.getInputNode('title')?.focus();
      },
    },
  );
  const label = item
    ? t('edit', { what: itemName(t, item) })
    : parent
      ? t('addUnder', { what: itemName(t, parent) })
      : t('add');
  return (
    <form onSubmit={onSubmit} noValidate aria-label={label}>
      <Stack gap="sm">
        <TextInput
          label={t('form.title')}
          required
          data-autofocus
          autoFocus
          readOnly={locked}
          {...form.getInputProps('title')}
        />
        <Autocomplete
          label={t('form.presenter')}
          required
          readOnly={locked}
          data={[...new Set(people.map(({ name }) => name))]}
          filter={({ options, search }) =>
            options.filter((option) => 'value' in option && matches(option.value, search))
          }
          limit={8}
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
        {!item && (
          <Select
            label={t('form.visibility')}
            allowDeselect={false}
            data={VISIBILITIES.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
            readOnly={locked}
            {...form.getInputProps('visibility')}
          />
        )}
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
