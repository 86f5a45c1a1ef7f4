import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Card } from '../ui/index.ts';
import styles from './not-found.module.css';
import { PageFrame } from './shell/page-frame.tsx';

// A part of the page that cannot be fetched: a newer version has taken its place, or the line is down.
const isMissingPart = (error: unknown) =>
  error instanceof TypeError && /import|module|fetch/i.test(error.message);

/** The last resort when a page throws: nothing of the meeting is lost, and a reload mends most of it. */
export const Broken = () => {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  return (
    <PageFrame width="narrow">
      <Card className={styles.card}>
        <h1>{t('brokenTitle')}</h1>
        <p role="alert">{isMissingPart(error) ? t('outdatedText') : t('brokenText')}</p>
        <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
      </Card>
    </PageFrame>
  );
};
