import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { SpeechTime } from '../../features/floor/index.ts';
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
