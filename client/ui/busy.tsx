import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './notes.module.css';

/** Something is on its way. Shows only after a moment, so that what is quick does not flicker. */
export const Busy = ({ label }: { readonly label?: string }) => {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.busy} role="status">
      <Loader size="sm" color="gray" aria-hidden="true" />
      <span>{label ?? t('loading')}</span>
    </div>
  );
};
