import { Drawer, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasCamera } from '../../../shared/media-contract.ts';
import { readChoices } from '../../media/index.ts';
import { useDeviceChange, useDevices, useLocal, useMedia } from '../../media-react/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { DeviceSelect, QualitySelect, SpeakerSelect } from './device-selects.tsx';
import classes from './devices.module.css';
import { ProblemNote } from './problem-note.tsx';
import { SelfView } from './self-view.tsx';

const idOf = (track: MediaStreamTrack | null): string | null => track?.getSettings().deviceId ?? null;

const Problems = () => {
  const { takeCamera, takeMicrophone } = useDeviceChange();
  const { cameraError, microphoneError } = useLocal();
  const { camera, microphone } = readChoices();
  return (
    <>
      {cameraError && <ProblemNote of="camera" problem={cameraError} onRetry={() => takeCamera(camera)} />}
      {microphoneError && (
        <ProblemNote of="microphone" problem={microphoneError} onRetry={() => takeMicrophone(microphone)} />
      )}
    </>
  );
};

/** One who only watches has a loudspeaker. */
const Loudspeaker = () => {
  const { t } = useTranslation('devices');
  const { speakers } = useDevices();
  return (
    <Stack>
      <p className={classes.note}>{t('onlyReceives')}</p>
      <SpeakerSelect options={speakers} />
    </Stack>
  );
};

const Devices = () => {
  const { t } = useTranslation('devices');
  const media = useMedia();
  const { takeCamera, takeMicrophone } = useDeviceChange();
  const { camera, microphone } = useLocal();
  const { cameras, microphones, speakers, quality, voice } = useDevices();
  return (
    <Stack>
      <SelfView large />
      <Problems />
      <DeviceSelect
        label={t('camera')}
        options={cameras}
        value={idOf(camera)}
        onChoose={(id) => takeCamera(id)}
      />
      <DeviceSelect
        label={t('microphone')}
        options={microphones}
        value={idOf(microphone)}
        onChoose={(id) => takeMicrophone(id)}
      />
      <Switch
        label={t('cleaned')}
        description={t('cleanedNote')}
        checked={voice === 'cleaned'}
        onChange={(event) => void media?.setVoice(event.currentTarget.checked ? 'cleaned' : 'raw')}
      />
      <SpeakerSelect options={speakers} />
      <QualitySelect value={quality} onChoose={(chosen) => void media?.setQuality(chosen)} />
    </Stack>
  );
};

interface DevicePanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Camera, microphone and speaker, changed without leaving the room. */
export const DevicePanel = ({ opened, onClose }: DevicePanelProps) => {
  const { t } = useTranslation('devices');
  const sends = hasCamera(useIdentity().session.actor);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="md"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && (sends ? <Devices /> : <Loudspeaker />)}
    </Drawer>
  );
};
