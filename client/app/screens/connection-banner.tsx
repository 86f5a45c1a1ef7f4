import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../meeting/index.ts';
import { hourText } from '../../ui/format.ts';
import classes from './frame.module.css';

/** Says that the line is down, that it mends itself, and of what time the picture is. */
export const ConnectionBanner = () => {
  const { t } = useTranslation('screens');
  const { status, since } = useConnection();
  const at = hourText(since);
  return (
    <div role="alert" className={classes.alertSlot}>
      {status === 'offline' && (
        <p className={classes.offline}>
          <Loader size="xs" color="#fff" aria-hidden />
          {t('offline', { at })}
        </p>
      )}
    </div>
  );
};
