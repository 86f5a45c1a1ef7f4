import { useTranslation } from 'react-i18next';
import { speechClock } from '../../../shared/floor/times.ts';
import { useRecord, useServerNow } from '../../meeting/index.ts';
import { TimedClock } from '../../ui/index.ts';

/** How long the speech has taken, of how long it may take (F15); nothing while nobody has the floor. */
export const SpeechTime = ({ className, wordy = false }: { className?: string; wordy?: boolean }) => {
  const { t } = useTranslation('floor');
  const floor = useRecord('floor');
  const now = useServerNow();
  if (!floor?.holder) return null;
  const { level, elapsedMs } = speechClock(floor.holder, floor.times, now);
  return (
    <TimedClock
      elapsedMs={elapsedMs}
      limitMs={floor.holder.limitMs}
      level={level}
      label={t('spokenFor')}
      word={wordy && level !== 'calm' ? t(`clock.${level}`) : undefined}
      className={className}
    />
  );
};
