import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openProgramme } from '../../../shared/tasks/programme.ts';
import { CommandForm, useCommandForm } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';

/** The centre opens a work programme, to which tasks will belong. */
export const ProgrammeForm = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('tasks');
  const { form, locked, ...filling } = useCommandForm(openProgramme, {
    initial: { name: '', source: '' },
    payloadOf: (values) => values,
    onDone() {
      announce(t('done'));
      onClose();
    },
  });
  return (
    <CommandForm
      {...filling}
      label={t('newProgramme')}
      submit={t('save')}
      close={t('cancel')}
      onClose={onClose}
    >
      <TextInput
        label={t('fields.name')}
        placeholder={t('fields.namePlaceholder')}
        required
        data-autofocus
        readOnly={locked}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('fields.source')}
        placeholder={t('fields.sourcePlaceholder')}
        readOnly={locked}
        {...form.getInputProps('source')}
      />
    </CommandForm>
  );
};
