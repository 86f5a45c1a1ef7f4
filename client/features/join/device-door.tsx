import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LinkInfo, SessionInfo } from '../../../shared/http-contract.ts';
import { door, session, useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, ErrorNote } from '../../ui/index.ts';
import styles from './join.module.css';

/** The meeting that a phone was brought to: the one in session, or the only one to come. */
const companionMeeting = ({ meetings }: SessionInfo) => {
  const coming = meetings.filter(({ phase }) => phase === 'prepared');
  return meetings.find(({ phase }) => phase === 'open') ?? (coming.length === 1 ? coming[0] : undefined);
};

/** A phone that read the QR code: it signs in by itself and goes on. */
export const DeviceDoor = ({ token, link }: { readonly token: string; readonly link: LinkInfo }) => {
  const { t } = useTranslation('join');
  const navigate = useNavigate();
  const refusalText = useRefusalText();
  const { error, sending } = useSending();
  const begun = useRef(false);
  const enter = async () => {
    const answer = await sending(() => door.openLink(token, {}));
    if (!answer) return;
    const info = await session(answer.handle).info();
    const meeting = info.ok ? companionMeeting(info.value) : undefined;
    const home = `/s/${answer.handle}`;
    void navigate(meeting ? `${home}/m/${meeting.id}/companion` : home, { replace: true });
  };
  const latest = useRef(enter);
  latest.current = enter;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void latest.current();
  }, []);
  return (
    <>
      <header className={styles.greeting}>
        <p>{t('staffGreeting')}</p>
        <h1>{link.name}</h1>
      </header>
      {error ? (
        <ErrorNote onRetry={() => void enter()}>{refusalText(error)}</ErrorNote>
      ) : (
        <Busy label={t('deviceEntering', { name: link.name })} />
      )}
    </>
  );
};
