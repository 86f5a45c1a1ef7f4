import {
  Autocomplete,
  type ComboboxItem,
  MultiSelect,
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
  proposalIds: readonly string[];
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
  proposalIds: [],
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
  proposalIds: task.proposalIds,
});

/** Departments and the seats of today, by the names under which they are linked (Y8). */
export const useUnitNames = (): readonly string[] => {
  const departments = useRecords('series_department').map(({ name }) => name);
  const seats = useRecords('series_seat').filter(({ successorId }) => successorId === null);
  return [...new Set([...departments, ...seats.map(seatName)])];
};

const byName = ({ options, search }: { options: readonly object[]; search: string }) =>
  (options as ComboboxItem[]).filter(({ label }) => matches(label, search));

/** J1: the proposals that it follows from. Those that are settled long since stay linked, though no screen shows them. */
const ProposalsField = ({ form, locked }: FieldsProps) => {
  const { t } = useTranslation('tasks');
  const proposals = useRecords('proposal').toSorted((a, b) => b.submittedAt - a.submittedAt);
  const shown = new Set<string>(proposals.map(({ id }) => id));
  const { proposalIds } = form.values;
  const chosen = proposalIds.filter((id) => shown.has(id));
  return (
    <MultiSelect
      label={t('fields.proposalIds')}
      placeholder={chosen.length === 0 ? t('fields.proposalsPlaceholder') : undefined}
      searchable
      limit={OFFERED}
      filter={byName}
      data={proposals.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      readOnly={locked}
      error={form.errors.proposalIds}
      value={chosen}
      onChange={(ids) =>
        form.setFieldValue('proposalIds', [...proposalIds.filter((id) => !shown.has(id)), ...ids])
      }
    />
  );
};

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
      <ProposalsField form={form} locked={locked} />
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
    initial: { ...(task ? draftOf(task) : EMPTY), ...draft.found },
    payloadOf: ({ reason, dueOn, paperOn, ...values }) => ({
      ...values,
      dueOn: dueOn || null,
      paperOn: paperOn || null,
      ...(task ? { taskId: task.id, reason } : {}),
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
