import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assignProposals } from '../../../shared/proposals/assign.ts';
import { forwardProposals } from '../../../shared/proposals/forward.ts';
import { refuseProposals } from '../../../shared/proposals/refuse.ts';
import { reopenProposals } from '../../../shared/proposals/reopen.ts';
import { returnProposal } from '../../../shared/proposals/return.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { withdrawProposal } from '../../../shared/proposals/withdraw.ts';
import { FormFoot, useCommandForm } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import { type ActionName, payloadFor } from './actions.ts';

type Field = 'reason' | 'words' | 'departmentId' | 'officer' | 'dueOn';

/** What is written for each, in this order. */
const FORMS = {
  return: { command: returnProposal, fields: ['words'] },
  assign: { command: assignProposals, fields: ['officer', 'dueOn'] },
  forward: { command: forwardProposals, fields: ['departmentId', 'reason'] },
  refuse: { command: refuseProposals, fields: ['reason'] },
  reopen: { command: reopenProposals, fields: ['reason'] },
  withdraw: { command: withdrawProposal, fields: ['reason'] },
} as const satisfies Partial<
  Record<ActionName, { readonly command: object; readonly fields: readonly Field[] }>
>;

export type WrittenAction = keyof typeof FORMS;

interface StepFormProps {
  readonly name: ActionName;
  readonly proposals: readonly ProposalRecord[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const isWritten = (name: ActionName): name is WrittenAction => Object.hasOwn(FORMS, name);

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly readOnly: boolean;
  readonly inputOf: (field: Field) => object;
}

const Fields = ({ fields, readOnly, inputOf }: FieldsProps) => {
  const { t } = useTranslation('proposals');
  const departments = useRecords('department');
  return fields.map((field) => {
    const props = { key: field, label: t(`step.${field}`), readOnly, ...inputOf(field) };
    const { key, ...rest } = props;
    if (field === 'departmentId')
      return (
        <Select
          key={key}
          {...rest}
          required
          data={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      );
    if (field === 'officer' || field === 'dueOn')
      return <TextInput key={key} {...rest} type={field === 'dueOn' ? 'date' : 'text'} />;
    return <Textarea key={key} {...rest} required autosize minRows={2} maxRows={8} />;
  });
};

const Written = ({ name, proposals, onClose, onDone }: StepFormProps & { name: WrittenAction }) => {
  const { t } = useTranslation('proposals');
  const { command, fields } = FORMS[name];
  const initial: Record<string, string | null> = Object.fromEntries(
    fields.map((field) => [field, field === 'departmentId' ? null : '']),
  );
  const [only] = proposals;
  if (name === 'assign' && only) {
    initial.officer = only.officer;
    initial.dueOn = only.dueOn ?? '';
  }
  const { form, attempt, onSubmit, again, forget, locked } = useCommandForm(command, {
    initial,
    payloadOf: ({ dueOn, ...values }) => ({
      ...payloadFor(name, proposals),
      ...values,
      ...(dueOn === undefined ? {} : { dueOn: dueOn || null }),
    }),
    onDone() {
      announce(t('done'));
      onDone();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t(`do.${name}`)}>
      <Stack gap="sm">
        <Fields fields={fields} readOnly={locked} inputOf={(field) => form.getInputProps(field)} />
        <FormFoot
          attempt={attempt}
          onAgain={again}
          onDismiss={forget}
          submit={t(`do.${name}`)}
          close={t('cancel')}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
};

/** What a step needs in words: a reason, a department, a name and a date. */
export const StepForm = (props: StepFormProps) =>
  isWritten(props.name) ? <Written {...props} name={props.name} /> : null;
