import { VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../shared/places.ts';
import { useLocal } from '../../media-react/index.ts';
import { usePresence } from '../../meeting/index.ts';
import { LevelBar } from '../../ui/level-bar.tsx';
import { TrackVideo } from '../../ui/track-video.tsx';
import classes from './devices.module.css';
import { useLevel } from './use-level.ts';

/** One's own picture, as in a mirror. */
export const SelfView = ({ large = false }: { large?: boolean }) => {
  const { t } = useTranslation('devices');
  const { camera, cameraOn, cameraError } = useLocal();
  return (
    <div className={classes.self} data-large={large || undefined}>
      {camera && cameraOn ? (
        <TrackVideo track={camera} mirrored fit="cover" label={t('ownPicture')} />
      ) : (
        <span className={classes.noPicture}>
          <VideoOff aria-hidden size={20} />
          {large && t(cameraError ? 'noCamera' : 'cameraOff')}
          {!large && <span className="gb-hidden">{t(cameraError ? 'noCamera' : 'cameraOff')}</span>}
        </span>
      )}
    </div>
  );
};

/** How loud one's own microphone is: as the server hears it while one is heard, else as this device does. */
export const OwnLevel = ({ heardAs = null }: { heardAs?: Place | null }) => {
  const { t } = useTranslation('devices');
  const { microphone, microphoneOn } = useLocal();
  const levels = usePresence();
  const level = useLevel(microphoneOn && !heardAs ? microphone : null);
  return heardAs ? (
    <LevelBar level={levels[heardAs] ?? 0} label={t('levelHeard')} />
  ) : (
    <LevelBar level={level} label={t('level')} />
  );
};
