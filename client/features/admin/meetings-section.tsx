import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionInfo } from '../../../shared/http-contract.ts';
import { session as requests, useAsked } from '../../http/index.ts';
import { MeetingTools } from '../../month/index.ts';
import { Card, EmptyState, Lamp, useDates } from '../../ui/index.ts';
import styles from './admin.module.css';
import { MeetingForm } from './meeting-form.tsx';
import type { SectionProps } from './section.ts';

interface MeetingsSectionProps extends SectionProps {
  readonly session: SessionInfo;
}

/** Meetings that exist, and a form for the next. */
export const MeetingsSection = ({ session, ...props }: MeetingsSectionProps) => {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const { day, hour } = useDates();
  const { asked, askAgain } = useAsked(() => requests(session.handle).home(), session.handle);
  const refresh = async () => {
    await Promise.all([props.onChange(), askAgain()]);
  };
  const meetings = [...session.meetings].sort((one, other) => other.startsAt - one.startsAt);
  return (
    <div className={styles.stack}>
      <Card title={t('meetings.new')}>
        <MeetingForm {...props} taken={meetings.map(({ code }) => code)} onChange={refresh} />
      </Card>
      <Card title={t('meetings.list')}>
        {meetings.length === 0 && <EmptyState title={t('meetings.none')} />}
        <ul className={styles.list}>
          {meetings.map((meeting) => {
            const { id, title, code, startsAt, phase, cancelReason } = meeting;
            return (
              <li key={id}>
                <span className={styles.listText}>
                  <strong>{title}</strong>
                  <span>
                    {code} · {hour(startsAt)}, {day(startsAt)}
                    {cancelReason && ` · ${cancelReason}`}
                  </span>
                </span>
                <Lamp state={phase === 'open' ? 'live' : 'off'}>{shell(`phases.${phase}`)}</Lamp>
                <Button component={Link} to={`/s/${session.handle}/m/${id}`} variant="default">
                  {t('meetings.enter')}
                </Button>
                {phase !== 'cancelled' && (
                  <Button component={Link} to={`/s/${session.handle}/m/${id}/papers`} variant="default">
                    {t('meetings.papers')}
                  </Button>
                )}
                <MeetingTools
                  handle={session.handle}
                  meeting={meeting}
                  shown={asked.value?.meetings.find((each) => each.id === id)}
                  onDone={refresh}
                />
              </li>
            );
          })}
        </ul>
      </Card>
    </div>
  );
};
