import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './set-up.module.css';
import { STEPS, type Step } from './steps.ts';

interface StepListProps {
  readonly current: Step;
  readonly done: ReadonlySet<Step>;
  /** Goes to a step; left out where there is nowhere to go yet. */
  readonly onGo?: (step: Step) => void;
}

/** All steps, which are done, and where one is. */
export const StepList = ({ current, done, onGo }: StepListProps) => {
  const { t } = useTranslation('set-up');
  return (
    <ol className={styles.steps}>
      {STEPS.map((step, index) => {
        const state = step === current ? 'current' : done.has(step) ? 'done' : 'coming';
        const label = (
          <>
            <span className={styles.number} aria-hidden="true">
              {state === 'done' ? <Check size={16} strokeWidth={3} /> : index + 1}
            </span>
            <span className={styles.stepName}>{t(`steps.${step}`)}</span>
            {state === 'done' && <span className="gb-hidden">({t('done')})</span>}
          </>
        );
        return (
          <li key={step} data-state={state}>
            {onGo && step !== 'account' ? (
              <button
                type="button"
                className={styles.step}
                aria-current={state === 'current' ? 'step' : undefined}
                onClick={() => onGo(step)}
              >
                {label}
              </button>
            ) : (
              <span className={styles.step} aria-current={state === 'current' ? 'step' : undefined}>
                {label}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
};
