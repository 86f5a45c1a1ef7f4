import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HttpError } from '../http/index.ts';
import { useRefusalText } from '../refusals/index.ts';
import { ErrorNote } from '../ui/index.ts';
import styles from './timetable.module.css';

interface DialogProps {
  readonly title: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: HttpError | null;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A question in a window of its own: fields, what went wrong, and the two ways out. */
export const Dialog = ({
  title,
  submit,
  busy,
  error,
  disabled,
  children,
  onSubmit,
  onClose,
}: DialogProps) => {
  const { t } = useTranslation('month');
  const textOf = useRefusalText();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form className={styles.form} onSubmit={send} noValidate>
        {children}
        {error && (
          <div className={styles.wide}>
            <ErrorNote>{textOf(error)}</ErrorNote>
          </div>
        )}
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={disabled ?? false}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
