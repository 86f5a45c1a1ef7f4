import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './set-up.module.css';
import { StepList } from './step-list.tsx';
import { STEPS, type Step } from './steps.ts';

interface SetUpPageProps {
  readonly current: Step;
  readonly done: ReadonlySet<Step>;
  readonly onGo?: (step: Step) => void;
  readonly children: ReactNode;
  /** The way on and back. */
  readonly footer?: ReactNode;
}

/** The way through setting up: the steps at the side, one of them at a time. */
export const SetUpPage = ({ current, done, onGo, children, footer }: SetUpPageProps) => {
  const { t } = useTranslation('set-up');
  return (
    <div className={styles.page}>
      <aside className={styles.side}>
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <StepList current={current} done={done} onGo={onGo} />
      </aside>
      <div className={styles.body}>
        <p className={styles.at}>{t('step', { at: STEPS.indexOf(current) + 1, of: STEPS.length })}</p>
        {children}
        {footer && <div className={styles.footer}>{footer}</div>}
      </div>
    </div>
  );
};
