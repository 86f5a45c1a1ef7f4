import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly children: ReactNode;
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  /** Stays in sight below what scrolls: a form, the main button. */
  readonly footer?: ReactNode;
  /** No padding around the body, for lists and tables that reach the edge. */
  readonly flush?: boolean;
  readonly level?: 2 | 3;
  readonly className?: string;
}

/** Fills the height it is given: a title that stays, a body that scrolls, a footer that stays. */
export const Panel = ({ children, title, actions, footer, flush, level = 2, className }: PanelProps) => {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={`${styles.panel} ${className ?? ''}`} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <header className={styles.head}>
          {title && (
            <Heading className={styles.title} id={id}>
              {title}
            </Heading>
          )}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the arrow keys */}
      <div className={styles.body} data-flush={flush || undefined} tabIndex={0}>
        {children}
      </div>
      {footer && <footer className={styles.foot}>{footer}</footer>}
    </section>
  );
};
