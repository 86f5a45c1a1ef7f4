import type { ReactNode } from 'react';
import styles from './bar.module.css';

interface BarProps {
  readonly label: string;
  readonly value: number;
  readonly whole: number;
  /** What is written at the end; the value when left out. */
  readonly figure?: ReactNode;
  readonly tone?: 'plain' | 'good' | 'bad' | 'quiet';
}

/** A part of a whole as a bar, with its name and figure written out. */
export const Bar = ({ label, value, whole, figure, tone = 'plain' }: BarProps) => {
  const share = whole > 0 ? Math.min(1, Math.max(0, value / whole)) : 0;
  return (
    <div className={styles.bar} data-tone={tone}>
      <span className={styles.label}>{label}</span>
      <span className={`${styles.figure} gb-tabular`}>{figure ?? value}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers draw <meter> each in its own way */}
      <span
        className={styles.track}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={whole}
        aria-valuenow={Math.min(value, whole)}
        aria-valuetext={`${value} / ${whole}`}
      >
        <span className={styles.fill} style={{ transform: `scaleX(${share})` }} />
      </span>
    </div>
  );
};
