import { Button } from '@mantine/core';
import { ArrowRight, Monitor, Smartphone, TabletSmartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HomeInfo, OwnMeeting, SessionInfo } from '../../../shared/http-contract.ts';
import { MeetingTools, TimetableLine } from '../../month/index.ts';
import { Lamp, useDates } from '../../ui/index.ts';
import { CalendarButton } from './calendar-button.tsx';
import { untilMeeting } from './countdown.ts';
import styles from './home.module.css';
import { meetingPath } from './meeting-path.ts';
import { PhoneSheet } from './phone-sheet.tsx';

interface FirstMeetingProps {
  readonly session: SessionInfo;
  readonly meeting: OwnMeeting;
  /** Null until the server has told. */
  readonly home: HomeInfo | null;
  readonly onChange: () => Promise<void>;
}

/** The meeting to go to: its name, its hour, one large button, and the other devices of the room. */
export const FirstMeeting = ({ session, meeting, home, onChange }: FirstMeetingProps) => {
  const { t } = useTranslation('home');
  const { t: shell } = useTranslation('shell');
  const { day, hour } = useDates();
  const [phone, setPhone] = useState(false);
  const live = meeting.phase === 'open';
  const shown = home?.meetings.find(({ id }) => id === meeting.id);
  const left = home && !live ? untilMeeting(meeting.startsAt, home.now) : null;
  return (
    <section className={styles.first} aria-labelledby="first-meeting">
      <div className={styles.firstText}>
        <p className={styles.state}>
          <Lamp state={live ? 'live' : 'off'}>{live ? t('now') : t('next')}</Lamp>
          {!live && <span className={styles.phase}>{shell(`phases.${meeting.phase}`)}</span>}
          {left && <span className={styles.phase}>{t(`left.${left.unit}`, { count: left.count })}</span>}
        </p>
        <h2 id="first-meeting">{meeting.title}</h2>
        {shown?.hostName && <p className={styles.host}>{t('host', { name: shown.hostName })}</p>}
        <p className={styles.when}>
          <time dateTime={new Date(meeting.startsAt).toISOString()}>
            <strong className="gb-tabular">{hour(meeting.startsAt)}</strong>
            <span>{day(meeting.startsAt)}</span>
          </time>
        </p>
      </div>
      <div className={styles.firstActions}>
        <Button
          component={Link}
          to={meetingPath(session, meeting)}
          size="xl"
          rightSection={<ArrowRight size={22} aria-hidden="true" />}
        >
          {t('enter')}
        </Button>
        {!session.companionOnly && (
          <div className={styles.devices}>
            <Button
              component={Link}
              to={meetingPath(session, meeting, 'display')}
              variant="subtle"
              color="gray"
              justify="flex-start"
              leftSection={<Monitor size={18} aria-hidden="true" />}
            >
              {t('openDisplay')}
            </Button>
            <Button
              component={Link}
              to={meetingPath(session, meeting, 'companion')}
              variant="subtle"
              color="gray"
              justify="flex-start"
              leftSection={<TabletSmartphone size={18} aria-hidden="true" />}
            >
              {t('openCompanion')}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              justify="flex-start"
              leftSection={<Smartphone size={18} aria-hidden="true" />}
              onClick={() => setPhone(true)}
            >
              {t('phone')}
            </Button>
          </div>
        )}
      </div>
      {shown && (
        <div className={styles.timetable}>
          <TimetableLine steps={shown.steps} />
          <div className={styles.tools}>
            <CalendarButton session={session} meeting={meeting} />
            <MeetingTools handle={session.handle} meeting={meeting} shown={shown} onDone={onChange} />
          </div>
        </div>
      )}
      {phone && <PhoneSheet handle={session.handle} onClose={() => setPhone(false)} />}
    </section>
  );
};
