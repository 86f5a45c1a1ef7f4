import { Camera, CameraOff, Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OwnLevel, SelfView } from '../../features/devices/index.ts';
import { MicrophoneSign } from '../../features/floor/index.ts';
import { useLocal, useMedia } from '../../media-react/index.ts';
import { useMainDevice } from '../../meeting/index.ts';
import { IconControl } from './control-button.tsx';
import classes from './room-bar.module.css';

/** One's own switches for camera and microphone. */
export const useOwnSwitches = () => {
  const media = useMedia();
  const { cameraOn, microphoneOn } = useLocal();
  const main = useMainDevice().holder === 'mine';
  return {
    main,
    cameraOn,
    microphoneOn,
    toggleCamera: () => main && void media?.switchCamera(!cameraOn),
    toggleMicrophone: () => main && media?.switchMicrophone(!microphoneOn),
  };
};

/** Oneself: picture, whether one can be heard, and the two switches. */
export const OwnDevices = () => {
  const { t } = useTranslation('screens');
  const { main, cameraOn, microphoneOn, toggleCamera, toggleMicrophone } = useOwnSwitches();
  return (
    <div className={classes.own}>
      {main && (
        <div className={classes.wideOnly}>
          <SelfView />
        </div>
      )}
      <MicrophoneSign>{main && <OwnLevel />}</MicrophoneSign>
      {main && (
        <>
          <IconControl
            label={t(microphoneOn ? 'bar.microphoneOff' : 'bar.microphoneOn')}
            icon={
              microphoneOn ? (
                <Mic size={22} aria-hidden />
              ) : (
                <MicOff size={22} aria-hidden color="var(--gb-asked)" />
              )
            }
            hotkey="M"
            onClick={toggleMicrophone}
          />
          <IconControl
            label={t(cameraOn ? 'bar.cameraOff' : 'bar.cameraOn')}
            icon={
              cameraOn ? (
                <Camera size={22} aria-hidden />
              ) : (
                <CameraOff size={22} aria-hidden color="var(--gb-asked)" />
              )
            }
            hotkey="C"
            onClick={toggleCamera}
          />
        </>
      )}
    </div>
  );
};
