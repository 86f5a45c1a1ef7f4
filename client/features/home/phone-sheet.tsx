import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { session as requests, useAsked } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, CopyButton, ErrorNote, QrCode, useDates } from '../../ui/index.ts';
import styles from './home.module.css';

interface PhoneSheetProps {
  readonly handle: string;
  readonly onClose: () => void;
}

/** A QR code that brings a phone or tablet to the same seat or person. */
export const PhoneSheet = ({ handle, onClose }: PhoneSheetProps) => {
  const { t } = useTranslation('home');
  const { t: ui } = useTranslation('ui');
  const { hour } = useDates();
  const refusalText = useRefusalText();
  const { asked, askAgain } = useAsked(() => requests(handle).deviceLink(), handle);
  return (
    <Modal opened onClose={onClose} title={t('phoneTitle')} closeButtonProps={{ 'aria-label': ui('close') }}>
      <div className={styles.phone}>
        <p>{t('phoneText')}</p>
        {asked.status === 'asking' && <Busy />}
        {asked.status === 'refused' && (
          <ErrorNote onRetry={() => void askAgain()}>{refusalText(asked.error)}</ErrorNote>
        )}
        {asked.status === 'answered' && (
          <>
            <QrCode text={asked.value.url} className={styles.qr} />
            <p className={styles.expires}>{t('phoneExpires', { time: hour(asked.value.expiresAt) })}</p>
            <CopyButton text={asked.value.url} />
          </>
        )}
      </div>
    </Modal>
  );
};
