import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useRecords } from '../../meeting/index.ts';
import classes from './floor.module.css';

/** The seats that have not spoken this year, to be thought of (F13). */
export const NeverSpeakers = () => {
  const { t } = useTranslation('floor');
  const seats = useRecords('seat');
  const silent = new Set(
    useRecords('spoken')
      .filter(({ speeches }) => speeches === 0)
      .map(({ seatId }) => seatId),
  );
  const names = seats.filter(({ id }) => silent.has(id)).map(seatName);
  return (
    <details className={classes.never}>
      <summary>{t('never.title', { count: names.length })}</summary>
      <p>{names.length === 0 ? t('never.all') : names.join(', ')}</p>
    </details>
  );
};
