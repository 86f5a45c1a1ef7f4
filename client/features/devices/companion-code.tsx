import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { session, useAsked } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { Busy, CopyButton, ErrorNote, QrCode } from '../../ui/index.ts';
import classes from './devices.module.css';

const RENEW_BEFORE_MS = 60_000;

/** A link for a phone of the same seat or person; renewed before it ends. */
export const useCompanionLink = () => {
  const { handle } = useIdentity().session;
  const { asked, askAgain } = useAsked(() => session(handle).deviceLink(), handle);
  const expiresAt = asked.value?.expiresAt;
  useEffect(() => {
    if (expiresAt === undefined) return;
    // `setTimeout` cannot wait longer than this.
    const wait = Math.min(Math.max(10_000, expiresAt - Date.now() - RENEW_BEFORE_MS), 2 ** 31 - 1);
    const timer = setTimeout(askAgain, wait);
    return () => clearTimeout(timer);
  }, [expiresAt, askAgain]);
  return { asked, askAgain };
};

/** The QR code that brings a phone or tablet into the meeting as a companion of this seat. */
export const CompanionCode = () => {
  const { t } = useTranslation('devices');
  const { asked, askAgain } = useCompanionLink();
  if (asked.status === 'asking') return <Busy />;
  if (asked.status === 'refused') return <ErrorNote onRetry={askAgain}>{t('companion.failed')}</ErrorNote>;
  const { url } = asked.value;
  return (
    <div className={classes.companion}>
      <QrCode text={url} label={t('companion.code')} className={classes.qr} />
      <p>{t('companion.hint')}</p>
      <CopyButton text={url}>{t('companion.copy')}</CopyButton>
      <Button variant="subtle" onClick={askAgain}>
        {t('companion.renew')}
      </Button>
    </div>
  );
};
