import { clockDuration, clockText } from './clock-text.ts';
import classes from './timed-clock.module.css';

interface TimedClockProps {
  readonly elapsedMs: number;
  readonly limitMs: number;
  readonly level: 'calm' | 'amber' | 'red';
  /** Said before the time to those who cannot see where it stands. */
  readonly label: string;
  /** The level as a word, shown beside the figures where it is not calm. */
  readonly word?: string;
  readonly className?: string;
}

/** A span of time against its limit, `2:41/7:00`: amber before the end, red after it, and a word with either. */
export const TimedClock = ({ elapsedMs, limitMs, level, label, word, className }: TimedClockProps) => (
  <time
    dateTime={clockDuration(elapsedMs)}
    className={`gb-tabular ${classes.clock} ${className ?? ''}`}
    data-level={level}
  >
    <span className="gb-hidden">{label} </span>
    <strong>{clockText(elapsedMs)}</strong>
    <span className={classes.limit}>/{clockText(limitMs)}</span>
    {word && level !== 'calm' && <span className={classes.word}>{word}</span>}
  </time>
);
