import { useTranslation } from 'react-i18next';
import styles from './skip-link.module.css';

/** The first stop of the keyboard: past the head of the page. */
export const SkipLink = () => {
  const { t } = useTranslation('shell');
  return (
    <a href="#main" className={styles.skip}>
      {t('skip')}
    </a>
  );
};
