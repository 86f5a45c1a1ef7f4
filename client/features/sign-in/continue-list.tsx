import { ChevronRight, Landmark, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionInfo } from '../../../shared/http-contract.ts';
import { Lamp } from '../../ui/index.ts';
import styles from './sign-in.module.css';

/** The sessions that this browser still has: one press to go on. */
export const ContinueList = ({ sessions }: { readonly sessions: readonly SessionInfo[] }) => {
  const { t } = useTranslation('sign-in');
  const { t: shell } = useTranslation('shell');
  return (
    <section className={styles.continue} aria-labelledby="continue-title">
      <h2 id="continue-title">{t('continueTitle')}</h2>
      <ul>
        {sessions.map(({ handle, name, actor, meetings }) => (
          <li key={handle}>
            <Link to={`/s/${handle}`} className={styles.session} aria-label={t('continueAs', { name })}>
              <span className={styles.initial} aria-hidden="true">
                {actor.role === 'seat' ? <Landmark size={20} /> : <UserRound size={20} />}
              </span>
              <span className={styles.who}>
                <strong>{name}</strong>
                <span>{shell(`roles.${actor.role}`)}</span>
              </span>
              {meetings.some(({ phase }) => phase === 'open') && <Lamp state="live">{t('live')}</Lamp>}
              <ChevronRight size={20} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
