import { useLocal, useMediaStatus } from '../../media-react/index.ts';
import { useConnection, useIdentity, useMainDevice, useRecord } from '../../meeting/index.ts';
import { type MicrophoneState, microphoneState } from './microphone-state.ts';

/** The state of this device's microphone. */
export const useMicrophoneState = (): MicrophoneState => {
  const floor = useRecord('floor');
  const stage = useRecord('stage');
  const acting = useRecord('chairing')?.acting ?? 'chair';
  const { session } = useIdentity();
  const { holder } = useMainDevice();
  const { microphoneOn, microphoneError } = useLocal();
  const meeting = useConnection().status;
  const media = useMediaStatus();
  return microphoneState({
    viewer: session.actor,
    floor,
    stage,
    acting,
    microphoneOn,
    broken: microphoneError !== null,
    connected: meeting === 'live' && media === 'live',
    main: holder === 'mine',
  });
};
