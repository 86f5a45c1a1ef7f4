import { Loader } from '@mantine/core';
import { MonitorOff, Unplug, VideoOff, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TrackVideo } from '../../ui/track-video.tsx';
import { NamePlate } from './name-plate.tsx';
import { type NoPicture, type StreamPicture, usePictureView } from './picture-view.ts';
import classes from './stage.module.css';
import { useCentreName } from './use-centre-name.ts';

const SIGNS = {
  absent: <Unplug aria-hidden />,
  camera_off: <VideoOff aria-hidden />,
  sound_only: <Volume2 aria-hidden />,
  none_yet: <VideoOff aria-hidden />,
  failed: <VideoOff aria-hidden />,
  coming: <Loader color="gray" type="dots" />,
};

interface NothingProps {
  readonly name: string;
  readonly why: NoPicture;
  readonly picture: StreamPicture;
}

/** In place of a picture: whose it would be, and why there is none. */
const Nothing = ({ name, why, picture: { source, size } }: NothingProps) => {
  const { t } = useTranslation('stage');
  const noScreen = source === 'screen' && (why === 'none_yet' || why === 'coming');
  return (
    <div className={classes.nothing} data-small={size === 'small' || undefined}>
      {noScreen ? <MonitorOff aria-hidden /> : SIGNS[why]}
      <p className={classes.nothingName}>{name}</p>
      <p className={classes.why}>{t(noScreen ? 'noScreen' : `noPicture.${why}`)}</p>
    </div>
  );
};

/** One picture of the stage with its name plate. */
export const StagePicture = ({ picture }: { picture: StreamPicture }) => {
  const { t } = useTranslation('stage');
  const view = usePictureView(picture);
  const centre = useCentreName();
  const { track, noPicture } = view;
  const name = view.name ?? (view.place === 'operator' ? t('operator') : centre);
  const label = picture.source === 'screen' ? t('screenOf', { name }) : name;
  return (
    <>
      {noPicture || !track ? (
        <Nothing name={name} why={noPicture ?? 'none_yet'} picture={picture} />
      ) : (
        <TrackVideo
          track={track}
          label={label}
          waiting={<Nothing name={name} why="coming" picture={picture} />}
        />
      )}
      {view.speaking && view.microphoneOpen && <span className={classes.talking} aria-hidden />}
      <NamePlate view={view} picture={picture} />
    </>
  );
};
