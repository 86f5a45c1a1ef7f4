import { Loader } from '@mantine/core';
import { Unplug, VideoOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../meeting/index.ts';
import { TrackVideo } from '../../ui/track-video.tsx';
import { NamePlate } from './name-plate.tsx';
import classes from './stage.module.css';
import { type StageView, useStageView } from './stage-view.ts';

const SIGNS = {
  absent: <Unplug aria-hidden />,
  camera_off: <VideoOff aria-hidden />,
  none_yet: <VideoOff aria-hidden />,
  failed: <VideoOff aria-hidden />,
  coming: <Loader color="gray" type="dots" />,
};

/** In place of a picture: whose it would be, and why there is none. */
const Nothing = ({ name, why }: { name: string | null; why: keyof typeof SIGNS }) => {
  const { t } = useTranslation('stage');
  return (
    <div className={classes.nothing}>
      {SIGNS[why]}
      <p className={classes.nothingName}>{name ?? t('centre')}</p>
      <p>{t(`noPicture.${why}`)}</p>
    </div>
  );
};

const Picture = ({ view: { name, track, noPicture } }: { view: StageView }) => {
  const { t } = useTranslation('stage');
  if (noPicture || !track) return <Nothing name={name} why={noPicture ?? 'none_yet'} />;
  return (
    <TrackVideo track={track} label={name ?? t('centre')} waiting={<Nothing name={name} why="coming" />} />
  );
};

interface StageProps {
  /** Stands in a corner of the picture: a switch for the sound, a note. */
  readonly corner?: ReactNode;
}

/** What everybody sees. Nothing is ever laid over it but the name plate. */
export const Stage = ({ corner }: StageProps) => {
  const { t } = useTranslation('stage');
  const view = useStageView();
  const { status } = useConnection();
  return (
    <figure className={classes.stage} aria-label={t('label')} data-stale={status === 'offline' || undefined}>
      {!view && (
        <div className={classes.nothing}>
          <Loader color="gray" type="dots" />
          <p>{t('joining')}</p>
        </div>
      )}
      {view && (
        <div className={classes.picture}>
          <Picture view={view} />
          <NamePlate view={view} />
        </div>
      )}
      {corner && <div className={classes.corner}>{corner}</div>}
    </figure>
  );
};
