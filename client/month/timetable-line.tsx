import { Circle, CircleAlert, CircleCheck, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepRecord, StepState } from '../../shared/timetable/steps.ts';
import { dayText } from './day-text.ts';
import styles from './timetable.module.css';

const SIGNS: Record<StepState, ReactNode> = {
  done: <CircleCheck size={22} aria-hidden />,
  due: <CircleDot size={22} aria-hidden />,
  overdue: <CircleAlert size={22} aria-hidden />,
  upcoming: <Circle size={22} aria-hidden />,
};

/** The steps of a meeting's month on one line: sign, word and colour of each, and how far those have come that are counted. */
export const TimetableLine = ({ steps }: { readonly steps: readonly StepRecord[] }) => {
  const { t } = useTranslation('month');
  if (steps.length === 0) return null;
  return (
    <ol className={styles.line} aria-label={t('timetable')}>
      {steps.map(({ step, day, state, count }) => (
        <li key={step} data-state={state}>
          <span className={styles.sign}>{SIGNS[state]}</span>
          <span className={styles.text}>
            <strong>{t(`steps.${step}`)}</strong>
            <span>
              <time dateTime={day} className="gb-tabular">
                {dayText(day)}
              </time>{' '}
              · <span className={styles.state}>{t(`states.${state}`)}</span>
              {count && state !== 'upcoming' && (
                <span className="gb-tabular">
                  {' '}
                  ({count.done}/{count.of})
                </span>
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
};
