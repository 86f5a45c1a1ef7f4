import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Brand } from './brand.tsx';
import { Constellation } from './constellation.tsx';
import styles from './front-page.module.css';
import { InsecureNote } from './insecure.tsx';
import { SkipLink } from './skip-link.tsx';
import { Toggles } from './toggles.tsx';

/** The way in: what the product is on one side, the one thing to do on the other. */
export const FrontPage = () => {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.front}>
      <SkipLink />
      <div className={styles.picture} aria-hidden="true">
        <div className={styles.pictureText}>
          <p className={styles.name}>{t('product')}</p>
          <p className={styles.motto}>{t('motto')}</p>
        </div>
        <Constellation />
      </div>
      <div className={styles.side}>
        <header className={styles.head}>
          <Brand />
          <Toggles />
        </header>
        <main id="main" className={styles.main} tabIndex={-1}>
          <InsecureNote />
          <Outlet />
        </main>
      </div>
    </div>
  );
};
