import classes from './level-bar.module.css';

const BARS = [0.08, 0.2, 0.35, 0.5, 0.68] as const;

/** How loud, as five bars; `level` is 0-1. */
export const LevelBar = ({ level, label }: { level: number; label: string }) => (
  // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot be drawn as five bars in every browser
  <span
    className={classes.bars}
    role="meter"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(Math.min(1, level) * 100)}
  >
    {BARS.map((threshold) => (
      <span key={threshold} className={classes.bar} data-on={level >= threshold || undefined} />
    ))}
  </span>
);
