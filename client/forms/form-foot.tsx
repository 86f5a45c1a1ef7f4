import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CommandType } from '../../shared/commands.ts';
import { AttemptNote } from './attempt-note.tsx';
import type { Attempt } from './use-attempt.ts';

export interface FormFootProps {
  readonly attempt: Attempt<CommandType>;
  readonly resend?: boolean;
  readonly onAgain: () => void;
  readonly onDismiss: () => void;
  /** On the button that sends. */
  readonly submit: string;
  readonly disabled?: boolean;
  /** On the button that leaves the form; without it there is none. */
  readonly close?: string;
  readonly onClose?: () => void;
  /** A quiet sentence beside the buttons. */
  readonly note?: ReactNode;
}

/** The end of a form: what stands in the way of sending, and the buttons. */
export const FormFoot = (props: FormFootProps) => {
  const { attempt, resend, onAgain, onDismiss, submit, disabled = false, close, onClose, note } = props;
  const waits = resend === true && attempt.stage === 'unsent';
  return (
    <>
      <AttemptNote attempt={attempt} resend={resend} onAgain={onAgain} onDismiss={onDismiss} />
      <Group gap="sm" justify="space-between">
        <Text size="xs" c="dimmed">
          {note}
        </Text>
        <Group gap="sm" ml="auto">
          {close && (
            <Button variant="default" onClick={onClose}>
              {close}
            </Button>
          )}
          <Button type="submit" loading={attempt.stage === 'sending'} disabled={disabled || waits}>
            {submit}
          </Button>
        </Group>
      </Group>
    </>
  );
};
