import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionInfo } from '../../../shared/http-contract.ts';
import { FirstMeeting } from './first-meeting.tsx';
import styles from './home.module.css';
import { MeetingList } from './meeting-list.tsx';
import { inOrder } from './meetings-in-order.ts';
import { NoMeeting } from './no-meeting.tsx';
import { PasswordForm } from './password-form.tsx';

/** How often the page asks whether a meeting has begun, ms, while it is in sight. */
const ASK_EVERY_MS = 15_000;

interface HomePageProps {
  readonly session: SessionInfo;
  readonly onChange: () => Promise<void>;
}

/** A signed-in person's meetings: the one to go to, large; the others below. */
export const HomePage = ({ session, onChange }: HomePageProps) => {
  const { t } = useTranslation('home');
  const { first, coming, over } = inOrder(session.meetings);
  const isStaff = session.actor.role !== 'seat';

  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void onChange();
    };
    const timer = setInterval(ask, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [onChange]);

  return (
    <>
      <header className={styles.greeting}>
        <p>{t('greeting')}</p>
        <h1>{session.name}</h1>
      </header>
      {first ? <FirstMeeting session={session} meeting={first} /> : <NoMeeting session={session} />}
      {isStaff && !session.hasPassword && !session.companionOnly && (
        <PasswordForm session={session} onChange={onChange} />
      )}
      {coming.length > 0 && <MeetingList title={t('upcoming')} session={session} meetings={coming} />}
      {over.length > 0 && <MeetingList title={t('past')} session={session} meetings={over} />}
      {isStaff && session.hasPassword && !session.companionOnly && (
        <PasswordForm session={session} onChange={onChange} />
      )}
    </>
  );
};
