import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionInfo } from '../../../shared/http-contract.ts';
import { session as requests, useAsked } from '../../http/index.ts';
import { NeedsList } from '../../month/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { FirstMeeting } from './first-meeting.tsx';
import styles from './home.module.css';
import { MeetingList } from './meeting-list.tsx';
import { inOrder } from './meetings-in-order.ts';
import { NoMeeting } from './no-meeting.tsx';
import { PasswordForm } from './password-form.tsx';
import { SetUpNeeds } from './set-up-needs.tsx';

/** How often the page asks whether a meeting has begun, ms, while it is in sight. */
const ASK_EVERY_MS = 15_000;

interface HomePageProps {
  readonly session: SessionInfo;
  readonly onChange: () => Promise<void>;
}

/** A signed-in person's meetings: the one to go to, large; the others below. */
export const HomePage = ({ session, onChange }: HomePageProps) => {
  const { t } = useTranslation('home');
  const textOf = useRefusalText();
  const { first, coming, over } = inOrder(session.meetings);
  const { asked, askAgain } = useAsked(() => requests(session.handle).home(), session.handle);
  const home = asked.value;
  const refresh = useCallback(async () => {
    await Promise.all([onChange(), askAgain()]);
  }, [onChange, askAgain]);
  const isStaff = session.actor.role !== 'seat';

  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    const timer = setInterval(ask, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [refresh]);

  const needs =
    session.actor.role === 'admin' && !session.companionOnly ? (
      <SetUpNeeds session={session} />
    ) : (
      home && home.meetings.length > 0 && <NeedsList session={session} home={home} />
    );
  // What is on goes before what waits; until then what waits is what one came for.
  const needsFirst = first?.phase !== 'open' && home?.meetings.some((each) => each.needs.length > 0);

  return (
    <>
      <header className={styles.greeting}>
        <p>{t('greeting')}</p>
        <h1>{session.name}</h1>
      </header>
      {needsFirst && needs}
      {first ? (
        <FirstMeeting session={session} meeting={first} home={home} onChange={refresh} />
      ) : (
        <NoMeeting session={session} />
      )}
      {asked.status === 'refused' && (
        <ErrorNote onRetry={() => void askAgain()}>{textOf(asked.error)}</ErrorNote>
      )}
      {!needsFirst && needs}
      {isStaff && !session.hasPassword && !session.companionOnly && (
        <PasswordForm session={session} onChange={onChange} />
      )}
      {coming.length > 0 && (
        <MeetingList title={t('upcoming')} {...{ session, home }} meetings={coming} onChange={refresh} />
      )}
      {over.length > 0 && (
        <MeetingList title={t('past')} {...{ session, home }} meetings={over} onChange={refresh} />
      )}
      {isStaff && session.hasPassword && !session.companionOnly && (
        <PasswordForm session={session} onChange={onChange} />
      )}
    </>
  );
};
