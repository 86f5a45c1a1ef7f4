import { Button, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { Play } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceChoice, Quality } from '../../media/index.ts';
import classes from './devices.module.css';
import { chooseSpeaker, useSpeakerId } from './speaker.ts';
import { playTestTone } from './test-tone.ts';

interface DeviceSelectProps {
  readonly label: string;
  readonly options: readonly DeviceChoice[];
  readonly value: string | null;
  readonly onChoose: (id: string | null) => void;
}

export const DeviceSelect = ({ label, options, value, onChoose }: DeviceSelectProps) => {
  const { t } = useTranslation('devices');
  const known = options.filter(({ deviceId }) => deviceId !== 'default');
  return (
    <NativeSelect
      label={label}
      value={known.some(({ deviceId }) => deviceId === value) ? (value ?? '') : ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('systemChoice') },
        ...known.map((each, index) => ({
          value: each.deviceId,
          label: each.label || `${label} ${index + 1}`,
        })),
      ]}
    />
  );
};

/** Some browsers let no page choose the speaker; then only the test is offered. */
export const SpeakerSelect = ({ options }: { options: readonly DeviceChoice[] }) => {
  const { t } = useTranslation('devices');
  const speakerId = useSpeakerId();
  const [playing, setPlaying] = useState(false);
  const test = async () => {
    setPlaying(true);
    await playTestTone(speakerId).catch(() => undefined);
    setPlaying(false);
  };
  return (
    <div className={classes.speaker}>
      {options.length > 0 && (
        <DeviceSelect label={t('speaker')} options={options} value={speakerId} onChoose={chooseSpeaker} />
      )}
      <Button
        variant="default"
        leftSection={<Play size={18} aria-hidden />}
        disabled={playing}
        onClick={test}
      >
        {t(playing ? 'playing' : 'testSpeaker')}
      </Button>
    </div>
  );
};

const QUALITIES: readonly Quality[] = ['auto', 'low'];

interface QualitySelectProps {
  readonly value: Quality;
  readonly onChoose: (quality: Quality) => void;
}

export const QualitySelect = ({ value, onChoose }: QualitySelectProps) => {
  const { t } = useTranslation('devices');
  const id = useId();
  return (
    <div>
      <Text id={id} fw={500} mb={4}>
        {t('quality')}
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={(chosen) => onChoose(chosen as Quality)}
        data={QUALITIES.map((each) => ({ value: each, label: t(`qualities.${each}`) }))}
      />
    </div>
  );
};
