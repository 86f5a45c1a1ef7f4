import { useTranslation } from 'react-i18next';
import { Emblem } from '../../ui/index.ts';
import styles from './brand.module.css';

/** The letterhead: emblem, name, and what it is. */
export const Brand = () => {
  const { t } = useTranslation('shell');
  return (
    <span className={styles.brand}>
      <Emblem />
      <span className={styles.words}>
        <span className={styles.name}>{t('product')}</span>
        <span className={styles.motto}>{t('motto')}</span>
      </span>
    </span>
  );
};
