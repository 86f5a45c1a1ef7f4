import { NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileSummary } from '../../../shared/files/events.ts';
import { cancelTasks } from '../../../shared/tasks/cancel.ts';
import { progressTask } from '../../../shared/tasks/progress.ts';
import { reportTask } from '../../../shared/tasks/report.ts';
import { rescheduleTasks } from '../../../shared/tasks/reschedule.ts';
import { returnTasks } from '../../../shared/tasks/return.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { FilesField, FormFoot, useCommandForm, useDraft } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import { type ActionName, idsFor } from './actions.ts';

type Field = 'percent' | 'dueOn' | 'words' | 'reason' | 'files';

/** What is written for each, in this order. */
const FORMS = {
  progress: { command: progressTask, fields: ['percent', 'words', 'files'] },
  report: { command: reportTask, fields: ['words', 'files'] },
  return: { command: returnTasks, fields: ['reason'] },
  reschedule: { command: rescheduleTasks, fields: ['dueOn', 'reason'] },
  cancel: { command: cancelTasks, fields: ['reason'] },
} as const satisfies Partial<
  Record<ActionName, { readonly command: object; readonly fields: readonly Field[] }>
>;

type WrittenAction = keyof typeof FORMS;

/** Where a field is called by what it says of that step. */
const LABELS: Readonly<Record<WrittenAction, Partial<Record<Field, 'progressWords' | 'missing'>>>> = {
  progress: { words: 'progressWords' },
  report: {},
  return: { reason: 'missing' },
  reschedule: {},
  cancel: {},
};

interface StepFormProps {
  readonly name: ActionName;
  readonly tasks: readonly TaskRecord[];
  readonly label: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Draft extends Record<string, unknown> {
  percent: number | '';
  dueOn: string;
  words: string;
  reason: string;
  files: readonly FileSummary[];
}

const isWritten = (name: ActionName): name is WrittenAction => Object.hasOwn(FORMS, name);

const sentOf = (field: Field, { percent, dueOn, words, reason, files }: Draft): object => {
  switch (field) {
    case 'percent':
      return { percent: percent === '' ? null : percent };
    case 'dueOn':
      return { dueOn: dueOn || null };
    case 'words':
      return { words };
    case 'reason':
      return { reason };
    case 'files':
      return { fileIds: files.map(({ id }) => id) };
  }
};

const Written = ({ name, tasks, label, onClose, onDone }: StepFormProps & { name: WrittenAction }) => {
  const { t } = useTranslation('tasks');
  const { command, fields } = FORMS[name];
  const [only] = tasks;
  const draft = useDraft<Draft>(`task:${name}:${only?.id}`, { lasting: true });
  const empty: Draft = {
    percent: only?.percent ?? '',
    dueOn: only?.dueOn ?? '',
    words: '',
    reason: '',
    files: [],
  };
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(command, {
    initial: draft.found ?? empty,
    payloadOf: (values) =>
      Object.assign(idsFor(name, tasks), ...fields.map((field) => sentOf(field, values))),
    resend: true,
    onChange: draft.keep,
    onDone() {
      draft.drop();
      announce(t('done'));
      onDone();
    },
  });
  const inputOf = (field: Exclude<Field, 'files'>) => {
    const props = { label: t(`step.${LABELS[name][field] ?? field}`), readOnly: locked };
    switch (field) {
      case 'percent':
        return (
          <NumberInput
            key={field}
            {...props}
            min={0}
            max={100}
            step={5}
            suffix="%"
            {...form.getInputProps(field)}
          />
        );
      case 'dueOn':
        return <TextInput key={field} {...props} type="date" {...form.getInputProps(field)} />;
      default: {
        const required = name !== 'progress';
        return (
          <Textarea
            key={field}
            {...props}
            required={required}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps(field)}
          />
        );
      }
    }
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-label={label}>
      <Stack gap="sm">
        {fields.map((field) =>
          field === 'files' ? (
            <FilesField
              key={field}
              files={form.values.files}
              disabled={locked}
              onChange={(files) => form.setFieldValue('files', files)}
            />
          ) : (
            inputOf(field)
          ),
        )}
        <FormFoot
          attempt={attempt}
          resend
          onAgain={again}
          onDismiss={forget}
          submit={label}
          close={t('cancel')}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
};

/** What a step needs in words: how far, a day, a reason, what shows it. */
export const StepForm = (props: StepFormProps) =>
  isWritten(props.name) ? <Written {...props} name={props.name} /> : null;
