import { Button } from '@mantine/core';
import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FIRST_SERIES, OFFICE_ID, registerIdOf } from '../../../shared/kernel/ids.ts';
import { useIdentity, useMissingHead, useRecord } from '../../meeting/index.ts';
import classes from './journal-alarm.module.css';

/** Says that the server's journal is not the one this device has seen, with what proves it. */
export const JournalAlarm = () => {
  const { t } = useTranslation('screens');
  const { meetingId } = useIdentity();
  const { missingHead, trustJournal } = useMissingHead();
  const seriesId = useRecord('meeting')?.seriesId;
  const streamId = {
    meeting: meetingId,
    register: registerIdOf(seriesId ?? FIRST_SERIES),
    office: OFFICE_ID,
  }[missingHead?.stream ?? 'meeting'];
  return (
    <div role="alert">
      {missingHead && (
        <div className={classes.alarm}>
          <ShieldAlert size={24} aria-hidden />
          <div className={classes.words}>
            <strong>{t('journalAlarm.title')}</strong>
            <p>{t('journalAlarm.what', { seq: missingHead.seq })}</p>
            <code>{`--head ${streamId}:${missingHead.seq}:${missingHead.hash}`}</code>
          </div>
          <Button variant="white" color="dark" onClick={trustJournal}>
            {t('journalAlarm.known')}
          </Button>
        </div>
      )}
    </div>
  );
};
