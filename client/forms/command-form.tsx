import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormFoot, type FormFootProps } from './form-foot.tsx';
import type { useCommandForm } from './use-command-form.tsx';

interface CommandFormProps
  extends Pick<ReturnType<typeof useCommandForm>, 'attempt' | 'onSubmit' | 'again' | 'forget'>,
    Pick<FormFootProps, 'resend' | 'submit' | 'close' | 'onClose' | 'note'> {
  readonly label?: string;
  readonly children: ReactNode;
}

/** The fields of a command, what stands in the way of sending it, and its buttons. */
export const CommandForm = (props: CommandFormProps) => {
  const { label, children, attempt, onSubmit, again, forget, ...foot } = props;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={label}>
      <Stack gap="sm">
        {children}
        <FormFoot attempt={attempt} onAgain={again} onDismiss={forget} {...foot} />
      </Stack>
    </form>
  );
};
