import { ActionIcon, Button, NumberInput, Stack, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { confirmAttendance } from '../../../shared/attendance/confirm.ts';
import type { People } from '../../../shared/attendance/participants.ts';
import { FormFoot, useCommandForm } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import classes from './attendance.module.css';

const MOST = 60;

interface Row {
  position: string;
  plate: string;
  count: number | string;
}

const NEW: Row = { position: '', plate: '', count: 1 };

/** Who sits in the seat's room: positions, name plates, numbers (T4). */
export const PeopleForm = ({ people, onClose }: { people: readonly People[]; onClose: () => void }) => {
  const { t } = useTranslation('attendance');
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(confirmAttendance, {
    initial: { people: (people.length > 0 ? people.map((each): Row => ({ ...each })) : [NEW]) as Row[] },
    payloadOf: (values) => ({
      people: values.people.map((each) => ({ ...each, plate: each.plate.trim() })),
    }),
    onDone() {
      announce(t('people.saved'));
      onClose();
    },
  });
  const rows = form.getValues().people;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('people.title')}>
      <Stack gap="sm">
        {rows.map((_row, index) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place in the list
            key={index}
            className={classes.people}
          >
            <legend className="gb-hidden">{t('people.row', { number: index + 1 })}</legend>
            <TextInput
              className={classes.position}
              label={t('people.position')}
              placeholder={t('people.positionPlaceholder')}
              readOnly={locked}
              {...form.getInputProps(`people.${index}.position`)}
            />
            <TextInput
              className={classes.plate}
              label={t('people.plate')}
              readOnly={locked}
              {...form.getInputProps(`people.${index}.plate`)}
            />
            <NumberInput
              className={classes.number}
              label={t('people.count')}
              min={1}
              max={500}
              clampBehavior="none"
              allowDecimal={false}
              allowNegative={false}
              readOnly={locked}
              {...form.getInputProps(`people.${index}.count`)}
            />
            <ActionIcon
              aria-label={t('people.remove', { number: index + 1 })}
              disabled={rows.length === 1 || locked}
              onClick={() => form.removeListItem('people', index)}
            >
              <X size={20} aria-hidden />
            </ActionIcon>
          </fieldset>
        ))}
        <Button
          variant="default"
          leftSection={<Plus size={20} aria-hidden />}
          disabled={rows.length >= MOST || locked}
          onClick={() => form.insertListItem('people', { ...NEW })}
        >
          {t('people.add')}
        </Button>
        <FormFoot attempt={attempt} onAgain={again} onDismiss={forget} submit={t('people.confirm')} />
      </Stack>
    </form>
  );
};
