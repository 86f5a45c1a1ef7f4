import { Loader } from '@mantine/core';
import { Unplug, VideoOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../meeting/index.ts';
import { TrackVideo } from '../../ui/track-video.tsx';
import { NamePlate } from './name-plate.tsx';
import classes from './stage.module.css';
import { type StageView, useStageView } from './stage-view.ts';

const Nothing = ({ view }: { view: StageView }) => {
  const { t } = useTranslation('stage');
  const { noPicture, name } = view;
  if (!noPicture) return null;
  return (
    <div className={classes.nothing}>
      {noPicture === 'absent' ? <Unplug aria-hidden /> : <VideoOff aria-hidden />}
      <p className={classes.nothingName}>{name ?? t('centre')}</p>
      <p>{t(`noPicture.${noPicture}`)}</p>
    </div>
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
          {view.track && !view.noPicture && (
            <TrackVideo track={view.track} label={view.name ?? t('centre')} />
          )}
          <Nothing view={view} />
          <NamePlate view={view} />
        </div>
      )}
      {corner && <div className={classes.corner}>{corner}</div>}
    </figure>
  );
};
