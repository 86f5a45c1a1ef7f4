import {
  Autocomplete,
  type ComboboxItem,
  Select,
  SimpleGrid,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { assignTask } from '../../../shared/tasks/assign.ts';
import { editTask } from '../../../shared/tasks/edit.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { CommandForm, useCommandForm, useDraft } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';
import { announce } from '../../ui/index.ts';

interface TaskDraft extends Record<string, unknown> {
  what: string;
  product: string;
  lead: string;
  partners: string[];
  dueOn: string;
  paper: string;
  paperOn: string;
  programmeId: string | null;
  reason: string;
}

/** So many names are offered at once. */
const OFFERED = 8;

const EMPTY: TaskDraft = {
  what: '',
  product: '',
  lead: '',
  partners: [],
  dueOn: '',
  paper: '',
  paperOn: '',
  programmeId: null,
  reason: '',
};

const draftOf = (task: TaskRecord): TaskDraft => ({
  ...EMPTY,
  what: task.what,
  product: task.product,
  lead: task.lead.name,
  partners: task.partners.map(({ name }) => name),
  dueOn: task.dueOn ?? '',
  paper: task.paper,
  paperOn: task.paperOn ?? '',
  programmeId: task.programmeId,
});

/** Departments and the seats of today, by the names under which they are linked (Y8). */
export const useUnitNames = (): readonly string[] => {
  const departments = useRecords('series_department').map(({ name }) => name);
  const seats = useRecords('series_seat').filter(({ successorId }) => successorId === null);
  return [...new Set([...departments, ...seats.map(seatName)])];
};

const byName = ({ options, search }: { options: readonly object[]; search: string }) =>
  (options as ComboboxItem[]).filter(({ label }) => matches(label, search));

interface FieldsProps {
  readonly form: UseFormReturnType<TaskDraft>;
  readonly locked: boolean;
}

const Fields = ({ form, locked }: FieldsProps) => {
  const { t } = useTranslation('tasks');
  const programmes = useRecords('programme');
  const units = [...useUnitNames()];
  const input = (field: keyof TaskDraft & string) => ({
    label: t(`fields.${field}` as 'fields.what'),
    readOnly: locked,
    ...form.getInputProps(field),
  });
  return (
    <>
      <Textarea {...input('what')} required data-autofocus autosize minRows={2} maxRows={10} />
      <Autocomplete
        {...input('lead')}
        required
        placeholder={t('fields.leadPlaceholder')}
        data={units}
        limit={OFFERED}
        filter={byName}
      />
      <TagsInput
        {...input('partners')}
        placeholder={form.values.partners.length === 0 ? t('fields.partnersPlaceholder') : undefined}
        data={units}
        limit={OFFERED}
        filter={byName}
        splitChars={[';']}
        acceptValueOnBlur
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput {...input('dueOn')} type="date" />
        <TextInput {...input('product')} placeholder={t('fields.productPlaceholder')} />
        <TextInput {...input('paper')} placeholder={t('fields.paperPlaceholder')} />
        <TextInput {...input('paperOn')} type="date" />
      </SimpleGrid>
      <Select
        {...input('programmeId')}
        clearable
        placeholder={t('noProgramme')}
        data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
};

interface TaskFormProps {
  /** What is changed; without it a new task is assigned. */
  readonly task?: TaskRecord;
  readonly onClose: () => void;
}

/** The centre assigns a task, or changes what one says and says why. */
export const TaskForm = ({ task, onClose }: TaskFormProps) => {
  const { t } = useTranslation('tasks');
  const draft = useDraft<TaskDraft>(`task:${task?.id ?? 'new'}`, { lasting: true });
  const { form, locked, ...filling } = useCommandForm(task ? editTask : assignTask, {
    initial: draft.found ?? (task ? draftOf(task) : EMPTY),
    payloadOf: ({ reason, dueOn, paperOn, ...values }) => ({
      ...values,
      dueOn: dueOn || null,
      paperOn: paperOn || null,
      ...(task ? { taskId: task.id, reason, proposalIds: task.proposalIds } : {}),
    }),
    onChange: draft.keep,
    onDone() {
      draft.drop();
      announce(t(task ? 'done' : 'assigned'));
      onClose();
    },
  });
  return (
    <CommandForm
      {...filling}
      label={task ? t('do.edit') : t('new')}
      submit={task ? t('save') : t('new')}
      close={t('cancel')}
      onClose={() => {
        draft.drop();
        onClose();
      }}
    >
      <Fields form={form} locked={locked} />
      {task && (
        <Textarea
          label={t('fields.reason')}
          required
          autosize
          minRows={2}
          maxRows={6}
          readOnly={locked}
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
};
