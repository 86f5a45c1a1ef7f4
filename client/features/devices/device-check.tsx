import { Button, Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceProblem } from '../../media/index.ts';
import { type Switches, useDeviceCheck } from '../../media-react/index.ts';
import { CameraPreview, MicrophoneLevel } from './check-preview.tsx';
import { DeviceSelect, QualitySelect, SpeakerSelect } from './device-selects.tsx';
import classes from './devices.module.css';
import { ProblemNote } from './problem-note.tsx';
import { keepSwitches, readSwitches } from './switches.ts';

interface ProblemsProps {
  readonly camera: DeviceProblem | null;
  readonly microphone: DeviceProblem | null;
  readonly onRetry: () => void;
}

const Problems = ({ camera, microphone, onRetry }: ProblemsProps) => {
  // One cause, one cure: said once.
  if (camera && camera === microphone) return <ProblemNote of="both" problem={camera} onRetry={onRetry} />;
  return (
    <>
      {camera && <ProblemNote of="camera" problem={camera} onRetry={onRetry} />}
      {microphone && <ProblemNote of="microphone" problem={microphone} onRetry={onRetry} />}
    </>
  );
};

interface EnterProps {
  readonly ready: boolean;
  readonly seat: boolean;
  readonly onEnter: () => void;
}

const Enter = ({ ready, seat, onEnter }: EnterProps) => {
  const { t } = useTranslation('devices');
  const note = !ready ? 'enterWithoutNote' : seat ? 'enterNote' : 'enterNoteCentre';
  return (
    <>
      <Button size="lg" onClick={onEnter}>
        {t(ready ? 'enter' : 'enterWithout')}
      </Button>
      <p className={classes.note}>{t(note)}</p>
    </>
  );
};

interface DeviceCheckProps {
  readonly title: ReactNode;
  /** A seat is heard when it is invited, the centre always. */
  readonly seat: boolean;
  readonly onEnter: (switches: Switches) => void;
}

/** Camera, microphone and speaker tried out before anybody sees or hears them; one may go in without any. */
export const DeviceCheck = ({ title, seat, onEnter }: DeviceCheckProps) => {
  const { t } = useTranslation('devices');
  const [switches, setSwitches] = useState(readSwitches);
  const { check, asking, state, again } = useDeviceCheck();
  const { camera, microphone, cameraError, microphoneError, devices } = state;
  const { cameraOn, microphoneOn } = switches;
  const turn = (change: Partial<Switches>) => {
    const next = { ...switches, ...change };
    keepSwitches(next);
    setSwitches(next);
  };
  return (
    <div className={classes.check}>
      <div className={classes.checkLeft}>
        <CameraPreview track={camera} on={cameraOn} asking={asking} />
        <MicrophoneLevel track={microphoneOn ? microphone : null} />
        <Problems
          camera={cameraOn ? cameraError : null}
          microphone={microphoneOn ? microphoneError : null}
          onRetry={again}
        />
      </div>
      <div className={classes.checkRight}>
        {title}
        <div className={classes.switches}>
          <Switch
            size="md"
            label={t('cameraSwitch')}
            checked={cameraOn}
            onChange={(event) => turn({ cameraOn: event.currentTarget.checked })}
          />
          <Switch
            size="md"
            label={t('microphoneSwitch')}
            checked={microphoneOn}
            onChange={(event) => turn({ microphoneOn: event.currentTarget.checked })}
          />
        </div>
        <DeviceSelect
          label={t('camera')}
          options={devices.cameras}
          value={state.cameraId}
          onChoose={(id) => void check.chooseCamera(id)}
        />
        <DeviceSelect
          label={t('microphone')}
          options={devices.microphones}
          value={state.microphoneId}
          onChoose={(id) => void check.chooseMicrophone(id)}
        />
        <SpeakerSelect options={devices.speakers} />
        <QualitySelect value={state.quality} onChoose={(quality) => void check.setQuality(quality)} />
        <Enter ready={!cameraError && !microphoneError} seat={seat} onEnter={() => onEnter(switches)} />
      </div>
    </div>
  );
};
