import { useTranslation } from 'react-i18next';
import type { Phase } from '../../../shared/frame/events.ts';
import { useCompanionLink } from '../../features/devices/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { Emblem, QrCode, useDates } from '../../ui/index.ts';
import classes from './display-screen.module.css';

/** Before and after the meeting: what it is, when it begins, and the way in for phones. */
export const DisplayIdle = ({ phase }: { phase: Phase }) => {
  const { t } = useTranslation('screens');
  const meeting = useRecord('meeting');
  const { day, hour } = useDates();
  const { asked } = useCompanionLink();
  if (!meeting) return null;
  return (
    <aside className={classes.idle}>
      <Emblem className={classes.emblem} />
      <h1>{meeting.title}</h1>
      <p>
        {phase === 'closed'
          ? t('display.closed')
          : t('display.begins', { hour: hour(meeting.startsAt), day: day(meeting.startsAt) })}
      </p>
      {asked.status === 'answered' && (
        <div className={classes.code}>
          <QrCode text={asked.value.url} className={classes.qr} />
          <p>{t(phase === 'closed' ? 'display.scanClosed' : 'display.scan')}</p>
        </div>
      )}
    </aside>
  );
};
