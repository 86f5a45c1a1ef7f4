import { useTranslation } from 'react-i18next';
import { excuseSeat } from '../../../shared/attendance/excuse.ts';
import { useMay } from '../../forms/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import classes from './attendance.module.css';
import { ExcuseForm } from './excuse-form.tsx';

/** The centre enters why a seat is missing (T5). */
export const AbsenceAtCentre = () => {
  const { t } = useTranslation('attendance');
  const may = useMay();
  const seat = useIdentity().session.actor.role === 'seat';
  const phase = useRecord('meeting')?.phase;
  if (seat || !may(excuseSeat) || (phase !== 'prepared' && phase !== 'open')) return null;
  return (
    <details className={classes.fold}>
      <summary>{t('excuse.title')}</summary>
      <ExcuseForm />
    </details>
  );
};
