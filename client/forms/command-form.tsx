import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormFoot } from './form-foot.tsx';
import type { useCommandForm } from './use-command-form.tsx';

interface CommandFormProps
  extends Pick<ReturnType<typeof useCommandForm>, 'attempt' | 'onSubmit' | 'again' | 'forget'> {
  readonly label?: string;
  readonly children: ReactNode;
  /** On the button that sends. */
  readonly submit: string;
  /** On the button that leaves the form; without it there is none. */
  readonly close?: string;
  readonly onClose?: () => void;
}

/** The fields of a command, what stands in the way of sending it, and its buttons. */
export const CommandForm = (props: CommandFormProps) => {
  const { label, children, attempt, onSubmit, again, forget, submit, close, onClose } = props;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={label}>
      <Stack gap="sm">
        {children}
        <FormFoot
          attempt={attempt}
          onAgain={again}
          onDismiss={forget}
          submit={submit}
          close={close}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
};
