import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './confirm-button.module.css';

interface ConfirmButtonProps extends Omit<ButtonProps, 'children'> {
  readonly children: ReactNode;
  /** The second press, as a verb that says what will happen: "Bế mạc". */
  readonly confirm: ReactNode;
  /** What cannot be undone, said beside the second button. */
  readonly question?: ReactNode;
  readonly onConfirm: () => void;
}

/** Two presses in the same place, for what cannot be undone. Escape, or looking elsewhere, takes the first back. */
export const ConfirmButton = ({ children, confirm, question, onConfirm, ...button }: ConfirmButtonProps) => {
  const { t } = useTranslation('ui');
  const [asked, setAsked] = useState(false);
  const group = useRef<HTMLFieldSetElement>(null);
  const second = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) second.current?.focus();
  }, [asked]);

  if (!asked)
    return (
      <Button {...button} onClick={() => setAsked(true)}>
        {children}
      </Button>
    );
  return (
    <fieldset
      ref={group}
      className={styles.group}
      onKeyDown={(event) => event.key === 'Escape' && setAsked(false)}
      onBlur={(event) => !group.current?.contains(event.relatedTarget) && setAsked(false)}
    >
      {question && <legend className={styles.question}>{question}</legend>}
      <Button
        {...button}
        ref={second}
        variant="filled"
        color="accent"
        onClick={() => {
          setAsked(false);
          onConfirm();
        }}
      >
        {confirm}
      </Button>
      <Button
        {...button}
        variant="default"
        color={undefined}
        leftSection={undefined}
        onClick={() => setAsked(false)}
      >
        {t('cancel')}
      </Button>
    </fieldset>
  );
};
