import { useTranslation } from 'react-i18next';
import { excuseSeat } from '../../../shared/attendance/excuse.ts';
import { useMayNow } from '../../forms/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import classes from './attendance.module.css';
import { ExcuseForm } from './excuse-form.tsx';

/** The centre enters why a seat is missing (T5). */
export const AbsenceAtCentre = () => {
  const { t } = useTranslation('attendance');
  const may = useMayNow(excuseSeat);
  const seat = useIdentity().session.actor.role === 'seat';
  if (seat || !may) return null;
  return (
    <details className={classes.fold}>
      <summary>{t('excuse.title')}</summary>
      <ExcuseForm />
    </details>
  );
};
