import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
// Not through the feature's index: a phone shall not load the media client.
import { SpeechTime } from '../../features/floor/speech-time.tsx';
import { useRecord } from '../../meeting/index.ts';
import { Lamp } from '../../ui/index.ts';
import classes from './speaker-line.module.css';

/** Who has the floor and for how long, in one line; nothing while nobody has it. */
export const SpeakerLine = () => {
  const { t } = useTranslation('floor');
  const holder = useRecord('floor')?.holder;
  const seat = useRecord('seat', holder?.seatId ?? '');
  if (!holder) return null;
  return (
    <p className={classes.line}>
      <Lamp state={holder.microphoneOpen ? 'live' : 'weak'}>{t('speaks')}</Lamp>
      <strong className={classes.name}>{seat ? seatName(seat) : holder.seatId}</strong>
      <SpeechTime />
    </p>
  );
};
