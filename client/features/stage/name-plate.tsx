import { Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SpeakingClock } from './speaking-clock.tsx';
import classes from './stage.module.css';
import type { StageView } from './stage-view.ts';

const Speech = ({ holder }: { holder: NonNullable<StageView['holder']> }) => {
  const { t } = useTranslation('stage');
  const { microphoneOpen } = holder;
  return (
    <p className={classes.speech}>
      {microphoneOpen ? <Mic aria-hidden /> : <MicOff aria-hidden />}
      <span>{t(microphoneOpen ? 'speaking' : 'muted')}</span>
      <SpeakingClock holder={holder} label={t('spokenFor')} />
    </p>
  );
};

/** Lower third: who is on the stage, and for how long the floor has been theirs. */
export const NamePlate = ({ view }: { view: StageView }) => {
  const { t } = useTranslation('stage');
  return (
    <figcaption className={classes.plate} data-live={view.holder?.microphoneOpen || undefined}>
      <p className={classes.name}>{view.name ?? t('centre')}</p>
      {view.holder ? (
        <Speech holder={view.holder} />
      ) : (
        <p className={classes.speech}>
          {view.seat ? t('shown') : t(view.place === 'deputy' ? 'deputy' : 'chair')}
        </p>
      )}
    </figcaption>
  );
};
