import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../../../shared/agenda/clock.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { useRecords, useServerNow } from '../../meeting/index.ts';
import { clockText } from '../../ui/index.ts';
import classes from './item-time.module.css';

interface ItemTimeProps {
  readonly item: ItemRecord;
  readonly sign: ReactNode;
  /** In a header there is room for the sign only; the word is read aloud. */
  readonly compact?: boolean;
  /** With a thin line that fills as the time goes. */
  readonly line?: boolean;
}

/** How long an item has taken, of how long it was to take: `12:04/20:00`; a sign and a word when it runs over. */
export const ItemTime = ({ item, sign, compact = false, line = false }: ItemTimeProps) => {
  const { t } = useTranslation('agenda');
  const { elapsedMs, plannedMs, level } = clockOf(item, useServerNow(), useRecords('item'));
  const [elapsed, planned] = [clockText(elapsedMs), clockText(plannedMs)];
  return (
    <span
      className={classes.time}
      data-level={level}
      data-line={line || undefined}
      data-compact={compact || undefined}
    >
      <span className="gb-hidden">{t('elapsedLabel', { elapsed, planned })}</span>
      <span className={`${classes.figures} gb-tabular`} aria-hidden>
        <strong>{elapsed}</strong>/{planned}
      </span>
      {level !== 'calm' && (
        <span className={classes.level}>
          {sign}
          <span className={compact ? 'gb-hidden' : undefined}>{t(level)}</span>
        </span>
      )}
      {line && (
        <span className={classes.track} aria-hidden>
          <span
            className={classes.fill}
            style={{ transform: `scaleX(${Math.min(1, elapsedMs / plannedMs)})` }}
          />
        </span>
      )}
    </span>
  );
};
