import { clockDuration, clockText } from './clock-text.ts';

interface ClockProps {
  readonly ms: number;
  /** Said before the time to those who cannot see where it stands. */
  readonly label?: string;
  readonly className?: string;
}

/** A span of time in figures of equal width, so that it does not dance. */
export const Clock = ({ ms, label, className }: ClockProps) => (
  <time dateTime={clockDuration(ms)} className={`gb-tabular ${className ?? ''}`}>
    {label && <span className="gb-hidden">{label} </span>}
    {clockText(ms)}
  </time>
);
