import { Camera, CameraOff, Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../../shared/places.ts';
import { OwnLevel, SelfView, useTalking } from '../../features/devices/index.ts';
import { MicrophoneSign, useMicrophoneState } from '../../features/floor/index.ts';
import { useLocal, useMedia } from '../../media-react/index.ts';
import { useIdentity, useMainDevice } from '../../meeting/index.ts';
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

/** Whether one can be heard and how loud, and that one speaks unheard. */
const OwnMicrophone = ({ main }: { main: boolean }) => {
  const { session } = useIdentity();
  const { microphone } = useLocal();
  const talking = useTalking(main ? microphone : null);
  const heard = useMicrophoneState() === 'heard';
  return (
    <MicrophoneSign talking={talking}>
      {main && <OwnLevel heardAs={heard ? placeOf(session.actor) : null} />}
    </MicrophoneSign>
  );
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
      <OwnMicrophone main={main} />
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
