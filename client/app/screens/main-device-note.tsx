import { Button } from '@mantine/core';
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCamera } from '../../../shared/media-contract.ts';
import { useConnection, useIdentity, useMainDevice, useMeeting } from '../../meeting/index.ts';
import classes from './frame.module.css';

/** Another device of the place sends camera and microphone: says so, and offers to take over. */
export const MainDeviceNote = () => {
  const { t } = useTranslation('screens');
  const meeting = useMeeting();
  const { session, device } = useIdentity();
  const { holder } = useMainDevice();
  const { status } = useConnection();
  const [busy, setBusy] = useState(false);
  if (device !== 'main' || !hasCamera(session.actor) || holder === 'mine' || status !== 'live') return null;
  const claim = async () => {
    setBusy(true);
    // The line broke meanwhile: the banner says so, and the button stays.
    await meeting.claim().catch(() => undefined);
    setBusy(false);
  };
  return (
    <div className={classes.note} role="status">
      <MonitorSmartphone aria-hidden size={20} />
      <span>{t(holder === 'other' ? 'main.other' : 'main.none')}</span>
      <Button size="sm" variant="default" loading={busy} onClick={claim}>
        {t('main.claim')}
      </Button>
    </div>
  );
};
