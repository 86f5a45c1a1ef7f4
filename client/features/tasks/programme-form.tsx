import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editProgramme, openProgramme } from '../../../shared/tasks/programme.ts';
import type { ProgrammeRecord } from '../../../shared/tasks/view.ts';
import { CommandForm, useCommandForm } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';

interface ProgrammeFormProps {
  /** Whose name or source is put right; without it a new one is opened. */
  readonly programme?: ProgrammeRecord;
  readonly onClose: () => void;
}

/** The centre opens a work programme, to which tasks will belong, or puts its name right (J7). */
export const ProgrammeForm = ({ programme, onClose }: ProgrammeFormProps) => {
  const { t } = useTranslation('tasks');
  const { form, locked, ...filling } = useCommandForm(programme ? editProgramme : openProgramme, {
    initial: { name: programme?.name ?? '', source: programme?.source ?? '' },
    payloadOf: (values) => ({ ...values, ...(programme ? { programmeId: programme.id } : {}) }),
    onDone() {
      announce(t('done'));
      onClose();
    },
  });
  return (
    <CommandForm
      {...filling}
      label={t(programme ? 'editProgramme' : 'newProgramme')}
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
