import { WifiOff } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useRecord } from '../meeting/index.ts';
import { hourText } from '../ui/format.ts';
import { Busy, Panel } from '../ui/index.ts';
import classes from './meeting-panel.module.css';

interface MeetingPanelProps extends Omit<ComponentProps<typeof Panel>, 'title'> {
  readonly title: string;
  /** Stands under a tab that says the same: the title is read aloud only. */
  readonly bare?: boolean;
}

/** That the line is down and since when; the last known state stays in sight below it, greyed. */
const Stale = () => {
  const { t } = useTranslation('forms');
  const { status, since } = useConnection();
  if (status !== 'offline' && status !== 'ended') return null;
  return (
    <p className={classes.stale} role="status">
      <WifiOff size={18} aria-hidden />
      {status === 'ended' ? t('ended') : t('offlineSince', { hour: hourText(since) })}
    </p>
  );
};

/** A panel of the meeting in all its conditions: waiting for the first snapshot, live, cut off. */
export const MeetingPanel = ({ title, bare, actions, flush, children, ...panel }: MeetingPanelProps) => {
  const { t } = useTranslation('forms');
  const { status } = useConnection();
  const known = useRecord('meeting') !== undefined;
  const stale = status === 'offline' || status === 'ended' || undefined;
  const heading = bare && actions ? <span className="gb-hidden">{title}</span> : title;
  return (
    <Panel {...panel} flush={flush} title={bare && !actions ? undefined : heading} actions={actions}>
      {bare && !actions && <h2 className="gb-hidden">{title}</h2>}
      <div className={flush ? classes.flush : undefined}>
        {known && <Stale />}
        {known ? (
          <div className={classes.content} data-stale={stale}>
            {children}
          </div>
        ) : (
          <Busy label={t('loading')} />
        )}
      </div>
    </Panel>
  );
};
