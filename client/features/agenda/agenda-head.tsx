import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { useRecord } from '../../meeting/index.ts';
import { dayText, hourText } from '../../ui/format.ts';
import classes from './agenda-panel.module.css';

interface AgendaHeadProps {
  readonly items: readonly ItemRecord[];
  readonly endsAt: number;
  readonly children?: ReactNode;
}

/** Over the list: when it began or begins, how much there is, when it is likely to end. */
export const AgendaHead = ({ items, endsAt, children }: AgendaHeadProps) => {
  const { t } = useTranslation('agenda');
  const meeting = useRecord('meeting');
  const minutes = items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  return (
    <div className={classes.head}>
      <span>{t('total', { count: items.length, minutes })}</span>
      {meeting?.phase === 'prepared' && (
        <span>{t('plannedStart', { hour: hourText(meeting.startsAt), day: dayText(meeting.startsAt) })}</span>
      )}
      {meeting?.phase === 'open' && <strong>{t('endsAbout', { hour: hourText(endsAt) })}</strong>}
      {meeting?.phase === 'closed' && meeting.closedAt !== null && (
        <span>{t('closed', { hour: hourText(meeting.closedAt) })}</span>
      )}
      {children}
    </div>
  );
};
