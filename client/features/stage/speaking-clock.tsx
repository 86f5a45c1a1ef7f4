import { useTranslation } from 'react-i18next';
import type { FloorHolder } from '../../../shared/floor/events.ts';
import { speechClock, USUAL_TIMES } from '../../../shared/floor/times.ts';
import { useRecord, useServerNow } from '../../meeting/index.ts';
import { TimedClock } from '../../ui/index.ts';

/** How long the seat has had the floor, of how long it may: amber before the end, red after it (F15). */
export const SpeakingClock = ({ holder, label }: { holder: FloorHolder; label: string }) => {
  const { t } = useTranslation('stage');
  const times = useRecord('floor')?.times ?? USUAL_TIMES;
  const { level, elapsedMs } = speechClock(holder, times, useServerNow());
  return (
    <TimedClock
      elapsedMs={elapsedMs}
      limitMs={holder.limitMs}
      level={level}
      label={label}
      word={level === 'calm' ? undefined : t(`clock.${level}`)}
    />
  );
};
