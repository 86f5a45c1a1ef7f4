import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { session as requests, useAsked } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, CopyButton, ErrorNote } from '../../ui/index.ts';
import styles from './home.module.css';

interface CalendarSheetProps {
  readonly handle: string;
  readonly onClose: () => void;
}

/** A secret address that a calendar follows; each time a new one is made, the earlier one stops working. */
export const CalendarSheet = ({ handle, onClose }: CalendarSheetProps) => {
  const { t } = useTranslation('home');
  const { t: ui } = useTranslation('ui');
  const textOf = useRefusalText();
  const { asked, askAgain } = useAsked(() => requests(handle).calendarFeed(), handle);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('calendar.follow')}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <div className={styles.calendar}>
        <p>{t('calendar.text')}</p>
        {asked.status === 'asking' && <Busy />}
        {asked.status === 'refused' && (
          <ErrorNote onRetry={() => void askAgain()}>{textOf(asked.error)}</ErrorNote>
        )}
        {asked.status === 'answered' && (
          <>
            <code className={styles.address}>{asked.value.url}</code>
            <CopyButton text={asked.value.url} />
          </>
        )}
        <p className={styles.expires}>{t('calendar.secret')}</p>
      </div>
    </Modal>
  );
};
