import type { ReactNode } from 'react';
import styles from './notes.module.css';

interface EmptyStateProps {
  readonly title: ReactNode;
  readonly icon?: ReactNode;
  /** What will come here, and who brings it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here yet, and what that means. */
export const EmptyState = ({ title, icon, children, action }: EmptyStateProps) => (
  <div className={styles.empty}>
    {icon && (
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
    )}
    <p className={styles.emptyTitle}>{title}</p>
    {children && <div className={styles.emptyText}>{children}</div>}
    {action}
  </div>
);
