import { useTranslation } from 'react-i18next';
import { useRecord } from '../../meeting/index.ts';
import { dayText, hourText } from '../../ui/format.ts';
import classes from './agenda-panel.module.css';

/** Under the list: what was taken off after the agenda was final. */
export const RemovedLate = () => {
  const { t } = useTranslation('agenda');
  const removed = useRecord('agenda')?.lateRemovals ?? [];
  return removed.map(({ title, at, by }) => (
    <p key={`${at} ${title}`} className={classes.late}>
      {t('removedLate', { title, hour: hourText(at), day: dayText(at), by: t(`roles.${by}`) })}
    </p>
  ));
};
