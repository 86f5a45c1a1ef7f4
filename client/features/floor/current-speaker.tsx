import { Button } from '@mantine/core';
import { Mic, MicOff, Square, TimerReset } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { Lamp } from '../../ui/index.ts';
import classes from './floor.module.css';
import { RequestMatter } from './request-matter.tsx';
import { SpeechTime } from './speech-time.tsx';

/** Ends the floor of the seat that has it, and closes or opens its microphone. */
export const useFloorControl = () => {
  const holder = useRecord('floor')?.holder ?? null;
  const mute = useAct('floor.mute');
  const unmute = useAct('floor.unmute');
  const end = useAct('floor.end');
  return {
    holder,
    offline: end.offline,
    pending: mute.pending || unmute.pending || end.pending,
    // Also when nobody is seen to have the floor: it may have been given a moment ago, and the server says if it was not.
    toggleMicrophone: () => (holder?.microphoneOpen === false ? unmute.act({}) : mute.act({})),
    end: () => end.act({}),
  };
};

const EXTENSIONS = [1, 3] as const;

/** More time for the speech that is on (F16). */
const ExtendButtons = () => {
  const { t } = useTranslation('floor');
  const { act, offline, pending } = useAct('floor.extend');
  return EXTENSIONS.map((minutes) => (
    <Button
      key={minutes}
      variant="default"
      disabled={offline || pending}
      aria-label={t('extend', { count: minutes })}
      leftSection={<TimerReset size={18} aria-hidden />}
      onClick={() => act({ minutes })}
    >
      +{minutes}′
    </Button>
  ));
};

/** Who has the floor, for how long, and how to close the microphone or thank the speaker. */
export const CurrentSpeaker = () => {
  const { t } = useTranslation('floor');
  const { holder, offline, pending, toggleMicrophone, end } = useFloorControl();
  const seat = useRecord('seat', holder?.seatId ?? '');
  if (!holder) return <p className={classes.nobody}>{t('nobodySpeaks')}</p>;
  const { microphoneOpen } = holder;
  return (
    <section className={classes.speaker} aria-label={t('speaker')} data-open={microphoneOpen || undefined}>
      <div className={classes.speakerHead}>
        <strong>{seat ? seatName(seat) : holder.seatId}</strong>
        <SpeechTime wordy className={classes.speakerClock} />
      </div>
      <Lamp state={seat && !seat.present ? 'off' : microphoneOpen ? 'live' : 'weak'}>
        {seat && !seat.present ? t('absent') : t(microphoneOpen ? 'heard' : 'microphoneClosed')}
      </Lamp>
      <RequestMatter request={{ ...holder, minutes: null }} />
      <div className={classes.speakerActions}>
        <ExtendButtons />
        <Button
          variant="default"
          leftSection={microphoneOpen ? <MicOff size={20} aria-hidden /> : <Mic size={20} aria-hidden />}
          disabled={offline || pending}
          onClick={toggleMicrophone}
        >
          {t(microphoneOpen ? 'mute' : 'unmute')}
        </Button>
        <Button
          variant="default"
          leftSection={<Square size={18} aria-hidden />}
          disabled={offline || pending}
          onClick={end}
          aria-label={t('end')}
        >
          {t('endShort')}
        </Button>
      </div>
    </section>
  );
};
