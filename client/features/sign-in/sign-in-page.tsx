import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { door, useAsked } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { ContinueList } from './continue-list.tsx';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** The first page: go on with a session of this browser, or sign in with a password. */
export const SignInPage = () => {
  const { t } = useTranslation('sign-in');
  const refusalText = useRefusalText();
  const [search] = useSearchParams();
  const why = search.get('why');
  const { asked: known } = useAsked(door.sessions, 'sessions');
  const { asked: setup } = useAsked(door.setupInfo, 'setup');
  const sessions = known.value ?? [];
  return (
    <>
      <h1 className={styles.title}>{t('title')}</h1>
      {why && <ErrorNote tone="warning">{refusalText(why)}</ErrorNote>}
      {setup.value?.needed && (
        <ErrorNote tone="warning" title={t('setupTitle')}>
          {t('setupText')}
        </ErrorNote>
      )}
      {known.status === 'refused' && <ErrorNote>{refusalText(known.error)}</ErrorNote>}
      {sessions.length > 0 && (
        <>
          <ContinueList sessions={sessions} />
          <p className={styles.or}>
            <span>{t('otherAccount')}</span>
          </p>
        </>
      )}
      <SignInForm />
      <p className={styles.seat}>
        <strong>{t('seatTitle')}</strong> {t('seatText')}
      </p>
    </>
  );
};
