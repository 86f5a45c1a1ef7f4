import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { useRecords } from '../../meeting/index.ts';
import classes from './agenda-panel.module.css';

/** A24: how many proposals of earlier meetings each department has not answered. */
export const CarriedCounts = ({ counts }: { counts: NonNullable<ItemRecord['carried']> }) => {
  const { t } = useTranslation('agenda');
  const departments = useRecords('series_department');
  const nameOf = (id: string) => departments.find((each) => each.id === id)?.name ?? id;
  if (counts.length === 0) return <p className={classes.span}>{t('carriedNone')}</p>;
  return (
    <ul className={classes.carried} aria-label={t('carried')}>
      {counts.map(({ departmentId, count }) => (
        <li key={departmentId}>
          {nameOf(departmentId)} <strong className="gb-tabular">{count}</strong>
        </li>
      ))}
    </ul>
  );
};
