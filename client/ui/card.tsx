import type { ReactNode } from 'react';
import styles from './card.module.css';

interface CardProps {
  readonly children: ReactNode;
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  /** `asked`: something is wanted of the one who looks; drawn with the accent. */
  readonly tone?: 'plain' | 'asked' | 'sunken';
  readonly level?: 2 | 3 | 4;
  readonly className?: string;
}

/** A raised surface as high as what it holds. */
export const Card = ({ children, title, actions, tone = 'plain', level = 2, className }: CardProps) => {
  const Heading = `h${level}` as const;
  return (
    <section className={`${styles.card} ${className ?? ''}`} data-tone={tone}>
      {(title || actions) && (
        <header className={styles.head}>
          <Heading className={styles.title}>{title}</Heading>
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
};
