import { AudioLines, Mic, MicOff, MonitorUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PictureView, StreamPicture } from './picture-view.ts';
import { SpeakingClock } from './speaking-clock.tsx';
import classes from './stage.module.css';
import { useCentreName } from './use-centre-name.ts';

const Speech = ({ holder }: { holder: NonNullable<PictureView['holder']> }) => {
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

/** Whether a seat of the discussion can be heard, and whether it speaks now. */
const Discussing = ({ view: { microphoneOpen, speaking } }: { view: PictureView }) => {
  const { t } = useTranslation('stage');
  const state = speaking ? 'talks' : microphoneOpen ? 'open' : 'closed';
  const Sign = { talks: AudioLines, open: Mic, closed: MicOff }[state];
  return (
    <p className={classes.speech}>
      <Sign aria-hidden />
      <span>{t(`discussing.${state}`)}</span>
    </p>
  );
};

const Line = ({ view, picture }: NamePlateProps) => {
  const { t } = useTranslation('stage');
  if (picture.source === 'screen')
    return (
      <p className={classes.speech}>
        <MonitorUp aria-hidden />
        <span>{t('sharesScreen')}</span>
      </p>
    );
  if (view.holder) return <Speech holder={view.holder} />;
  if (view.microphoneOpen !== null) return <Discussing view={view} />;
  return (
    <p className={classes.speech}>
      {view.seat ? t('shown') : t(view.place === 'deputy' ? 'deputy' : 'chair')}
    </p>
  );
};

interface NamePlateProps {
  readonly view: PictureView;
  readonly picture: StreamPicture;
}

/**
 * Lower third: who is seen, and for how long the floor has been theirs. A small picture has room for a short name;
 * below something to read the plate stands outside, so that no line of it is covered.
 */
export const NamePlate = ({ view, picture }: NamePlateProps) => {
  const { t } = useTranslation('stage');
  const centre = useCentreName();
  const live = view.holder?.microphoneOpen || view.microphoneOpen;
  if (picture.size === 'small')
    return (
      <figcaption className={classes.plate} data-live={live || undefined} data-small>
        <p className={classes.name}>
          {live && <Mic aria-hidden className={classes.smallSign} />}
          {view.seat?.name ?? t(view.place === 'deputy' ? 'deputy' : 'chair')}
        </p>
      </figcaption>
    );
  return (
    <figcaption
      className={classes.plate}
      data-live={live || undefined}
      data-below={picture.source === 'screen' || undefined}
    >
      <p className={classes.name}>{view.name ?? (view.place === 'operator' ? t('operator') : centre)}</p>
      <Line view={view} picture={picture} />
    </figcaption>
  );
};
