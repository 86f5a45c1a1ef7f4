import { Button } from '@mantine/core';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../ui/index.ts';
import styles from './not-found.module.css';
import { PageFrame } from './shell/page-frame.tsx';

/** A wrong address: what each kind of visitor should do instead. */
export const NotFound = () => {
  const { t } = useTranslation('shell');
  return (
    <PageFrame width="narrow">
      <Card className={styles.card}>
        <Compass size={40} strokeWidth={1.5} aria-hidden="true" className={styles.sign} />
        <h1>{t('notFoundTitle')}</h1>
        <p>{t('notFoundText')}</p>
        <ul>
          <li>{t('notFoundSeat')}</li>
          <li>{t('notFoundStaff')}</li>
        </ul>
        <Button component={Link} to="/">
          {t('toSignIn')}
        </Button>
      </Card>
    </PageFrame>
  );
};
