import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './notes.module.css';

interface ErrorNoteProps {
  readonly children: ReactNode;
  readonly title?: ReactNode;
  readonly onRetry?: () => void;
  /** Not an error of the person's or ours, only worth knowing. */
  readonly tone?: 'error' | 'warning';
}

/** Says what happened, what was kept and what to do; read aloud at once. */
export const ErrorNote = ({ children, title, onRetry, tone = 'error' }: ErrorNoteProps) => {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.error} data-tone={tone} role="alert">
      <TriangleAlert className={styles.errorSign} aria-hidden="true" size={20} />
      <div className={styles.errorText}>
        {title && <strong>{title}</strong>}
        <div>{children}</div>
        {onRetry && (
          <Button variant="default" size="compact-md" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </div>
    </div>
  );
};
