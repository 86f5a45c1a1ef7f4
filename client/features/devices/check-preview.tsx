import { useTranslation } from 'react-i18next';
import { LevelBar } from '../../ui/level-bar.tsx';
import { OwnPicture } from '../../ui/own-picture.tsx';
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
    <OwnPicture
      track={on ? track : null}
      asking={asking ? t('asking') : null}
      label={t('ownPicture')}
      nothing={t(on ? 'noCamera' : 'cameraOff')}
    />
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
