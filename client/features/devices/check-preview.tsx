import { VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Busy } from '../../ui/index.ts';
import { LevelBar } from '../../ui/level-bar.tsx';
import { TrackVideo } from '../../ui/track-video.tsx';
import classes from './devices.module.css';
import { useLevel } from './use-level.ts';

interface CameraPreviewProps {
  readonly track: MediaStreamTrack | null;
  readonly on: boolean;
  readonly asking: boolean;
}

/** One's own picture before others see it. */
export const CameraPreview = ({ track, on, asking }: CameraPreviewProps) => {
  const { t } = useTranslation('devices');
  return (
    <div className={classes.preview}>
      {asking && <Busy label={t('asking')} />}
      {!asking && track && on && <TrackVideo track={track} mirrored fit="cover" label={t('ownPicture')} />}
      {!asking && !(track && on) && (
        <p className={classes.noPicture}>
          <VideoOff aria-hidden size={32} />
          {t(on ? 'noCamera' : 'cameraOff')}
        </p>
      )}
    </div>
  );
};

const AUDIBLE = 0.25;

/** Whether the microphone picks anything up. */
export const MicrophoneLevel = ({ track }: { track: MediaStreamTrack | null }) => {
  const { t } = useTranslation('devices');
  const level = useLevel(track);
  return (
    <div className={classes.level}>
      <LevelBar level={level} label={t('level')} />
      <span>{t(!track ? 'microphoneOff' : level > AUDIBLE ? 'soundComes' : 'sayHello')}</span>
    </div>
  );
};
